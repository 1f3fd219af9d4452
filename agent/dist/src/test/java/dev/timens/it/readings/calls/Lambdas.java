package dev.timens.it.readings.calls;

import dev.timens.it.readings.UserClock;
import java.time.Instant;
import java.util.Date;
import java.util.function.LongSupplier;

/** Calls in the bodies of lambdas. */
public final class Lambdas {
    private Lambdas() {}

    public static LongSupplier of(UserClock clock) {
        switch (clock) {
            case NANO_TIME:
                return () -> System.nanoTime();
            case CURRENT_TIME_MILLIS:
                return () -> System.currentTimeMillis();
            case INSTANT:
                return () -> UserClock.nanos(Instant.now());
            default:
                return () -> new Date().getTime();
        }
    }
}
