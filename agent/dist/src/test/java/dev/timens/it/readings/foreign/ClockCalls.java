package dev.timens.it.readings.foreign;

import java.time.Instant;
import java.util.Date;
import java.util.function.ToLongFunction;

/** Reads the clock of a name: nanoseconds for {@code nanoTime} and {@code Instant}, else milliseconds. */
public final class ClockCalls implements ToLongFunction<String> {
    @Override
    public long applyAsLong(String clock) {
        switch (clock) {
            case "nanoTime":
                return System.nanoTime();
            case "currentTimeMillis":
                return System.currentTimeMillis();
            case "Instant":
                Instant now = Instant.now();
                return now.getEpochSecond() * 1_000_000_000L + now.getNano();
            case "Date":
                return new Date().getTime();
            default:
                throw new IllegalArgumentException(clock);
        }
    }
}
