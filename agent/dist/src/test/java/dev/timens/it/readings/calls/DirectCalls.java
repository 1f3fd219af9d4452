package dev.timens.it.readings.calls;

import dev.timens.it.readings.UserClock;
import java.time.Instant;
import java.util.Date;
import java.util.function.LongSupplier;

/** Plain calls, each in a class of its own, so that each is compiled by itself. */
public final class DirectCalls {
    private DirectCalls() {}

    public static LongSupplier of(UserClock clock) {
        switch (clock) {
            case NANO_TIME:
                return new NanoTime();
            case CURRENT_TIME_MILLIS:
                return new CurrentTimeMillis();
            case INSTANT:
                return new InstantNow();
            default:
                return new NewDate();
        }
    }

    private static final class NanoTime implements LongSupplier {
        @Override
        public long getAsLong() {
            return System.nanoTime();
        }
    }

    private static final class CurrentTimeMillis implements LongSupplier {
        @Override
        public long getAsLong() {
            return System.currentTimeMillis();
        }
    }

    private static final class InstantNow implements LongSupplier {
        @Override
        public long getAsLong() {
            return UserClock.nanos(Instant.now());
        }
    }

    private static final class NewDate implements LongSupplier {
        @Override
        public long getAsLong() {
            return new Date().getTime();
        }
    }
}
