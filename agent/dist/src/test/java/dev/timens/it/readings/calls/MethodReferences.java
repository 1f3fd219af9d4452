package dev.timens.it.readings.calls;

import dev.timens.it.readings.UserClock;
import java.time.Instant;
import java.util.Date;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** References to the JDK's methods: no instruction of this class calls them. */
public final class MethodReferences {
    private MethodReferences() {}

    public static LongSupplier of(UserClock clock) {
        switch (clock) {
            case NANO_TIME:
                return System::nanoTime;
            case CURRENT_TIME_MILLIS:
                return System::currentTimeMillis;
            case INSTANT:
                Supplier<Instant> now = Instant::now;
                return () -> UserClock.nanos(now.get());
            default:
                Supplier<Date> made = Date::new;
                return () -> made.get().getTime();
        }
    }
}
