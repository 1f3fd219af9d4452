package dev.timens.it.host.kept;

import java.util.concurrent.Callable;

/**
 * A way to read the wall clock.
 *
 * @param unit milliseconds that the reading counts in
 * @param reading in these units since the epoch
 */
public record Reading(String name, long unit, Callable<Long> reading) {
    static final long SECOND = 1000;
    static final long MINUTE = 60 * SECOND;
    static final long DAY = 86_400 * SECOND;

    static Reading ofMillis(String name, Callable<Long> reading) {
        return new Reading(name, 1, reading);
    }

    static Reading ofDays(String name, Callable<Long> reading) {
        return new Reading(name, DAY, reading);
    }
}
