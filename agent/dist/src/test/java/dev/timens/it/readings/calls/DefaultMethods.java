package dev.timens.it.readings.calls;

import dev.timens.it.readings.UserClock;
import java.time.Instant;
import java.util.Date;
import java.util.function.LongSupplier;

/** Calls in a default method of an interface. */
public interface DefaultMethods {
    static LongSupplier of(UserClock clock) {
        DefaultMethods inherited = new DefaultMethods() {};
        return () -> inherited.read(clock);
    }

    default long read(UserClock clock) {
        switch (clock) {
            case NANO_TIME:
                return System.nanoTime();
            case CURRENT_TIME_MILLIS:
                return System.currentTimeMillis();
            case INSTANT:
                return UserClock.nanos(Instant.now());
            default:
                return new Date().getTime();
        }
    }
}
