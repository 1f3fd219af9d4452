package dev.timens.it.random;

import dev.timens.it.boot.HostClock;
import java.time.Instant;
import java.util.Date;
import java.util.function.LongSupplier;

/**
 * Reads every clock on the calling thread, each between two readings of the host's, and tells whose they are. Not by
 * method references: those that are older than the agent read the host for good.
 */
final class Readings {
    private Readings() {}

    /** Null if all are those of the place; else which are not, and whose they are. */
    static String foreign(Place expected) {
        String nanos = nanos("System.nanoTime", () -> System.nanoTime(), expected);
        String millis = millis("System.currentTimeMillis", () -> System.currentTimeMillis(), expected);
        String instant = millis("Instant.now", () -> Instant.now().toEpochMilli(), expected);
        String date = millis("new Date", () -> new Date().getTime(), expected);
        if (nanos == null && millis == null && instant == null && date == null) {
            return null;
        }
        return (nanos + ", " + millis + ", " + instant + ", " + date).replaceAll("null(, )?", "");
    }

    private static String nanos(String clock, LongSupplier reading, Place expected) {
        long before = HostClock.nanoTime();
        long read = reading.getAsLong();
        long after = HostClock.nanoTime();
        for (Place place : Place.values()) {
            long host = read - place.offset().toNanos();
            // By differences: the origin of nanoTime is arbitrary.
            if (host - before >= 0 && after - host >= 0) {
                return place == expected ? null : clock + " is that of " + place;
            }
        }
        return clock + " is nobody's: " + before + " " + read + " " + after;
    }

    private static String millis(String clock, LongSupplier reading, Place expected) {
        long before = HostClock.currentTimeMillis();
        long read = reading.getAsLong();
        long after = HostClock.currentTimeMillis();
        for (Place place : Place.values()) {
            long host = read - place.millis();
            if (before <= host && host <= after) {
                return place == expected ? null : clock + " is that of " + place;
            }
        }
        return clock + " is nobody's: " + before + " " + read + " " + after;
    }
}
