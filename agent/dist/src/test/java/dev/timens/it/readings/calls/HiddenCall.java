package dev.timens.it.readings.calls;

import dev.timens.it.readings.UserClock;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.time.Instant;
import java.util.Date;
import java.util.function.LongSupplier;

/** Direct calls in a class that is defined as a hidden one, twice: with class data and without. */
public final class HiddenCall implements LongSupplier {
    private final String clock;

    HiddenCall(String clock) {
        this.clock = clock;
    }

    public static LongSupplier plain(UserClock clock) throws ReflectiveOperationException, IOException {
        return instance(MethodHandles.lookup().defineHiddenClass(classFile(), true), clock);
    }

    public static LongSupplier withClassData(UserClock clock) throws ReflectiveOperationException, IOException {
        return instance(MethodHandles.lookup().defineHiddenClassWithClassData(classFile(), "data", true), clock);
    }

    private static LongSupplier instance(MethodHandles.Lookup hidden, UserClock clock)
            throws ReflectiveOperationException {
        return (LongSupplier)
                hidden.lookupClass().getDeclaredConstructor(String.class).newInstance(clock.name());
    }

    private static byte[] classFile() throws IOException {
        try (InputStream in = HiddenCall.class.getResourceAsStream("HiddenCall.class")) {
            return in.readAllBytes();
        }
    }

    @Override
    public long getAsLong() {
        switch (clock) {
            case "NANO_TIME":
                return System.nanoTime();
            case "CURRENT_TIME_MILLIS":
                return System.currentTimeMillis();
            case "INSTANT":
                return UserClock.nanos(Instant.now());
            default:
                return new Date().getTime();
        }
    }
}
