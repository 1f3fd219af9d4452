package dev.timens.it.readings.calls;

import dev.timens.it.readings.UserClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.Instant;
import java.util.Date;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Serializable method references, written and read again. */
public final class SerializedLambdas {
    private interface SerializableLong extends LongSupplier, Serializable {}

    private interface SerializableInstant extends Supplier<Instant>, Serializable {}

    private interface SerializableDate extends Supplier<Date>, Serializable {}

    private SerializedLambdas() {}

    public static LongSupplier of(UserClock clock) throws IOException, ClassNotFoundException {
        switch (clock) {
            case NANO_TIME:
                return copy((SerializableLong) System::nanoTime);
            case CURRENT_TIME_MILLIS:
                return copy((SerializableLong) System::currentTimeMillis);
            case INSTANT:
                SerializableInstant now = copy((SerializableInstant) Instant::now);
                return () -> UserClock.nanos(now.get());
            default:
                SerializableDate made = copy((SerializableDate) Date::new);
                return () -> made.get().getTime();
        }
    }

    @SuppressWarnings("unchecked") // a stream gives back what was written
    private static <T extends Serializable> T copy(T lambda) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(lambda);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
