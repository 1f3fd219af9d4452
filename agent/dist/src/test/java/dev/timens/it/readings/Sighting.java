package dev.timens.it.readings;

import java.util.function.LongSupplier;

/**
 * Readings of a clock between two looks at the host's.
 *
 * @param before the host's clock before the first reading
 * @param least the lowest reading
 * @param most the highest reading
 * @param after the host's clock after the last reading
 */
record Sighting(UserClock clock, long before, long least, long most, long after) {
    /** Reads a clock so many times. */
    static Sighting of(UserClock clock, LongSupplier reader, int times) {
        long before = clock.host();
        long first = reader.getAsLong();
        long least = first;
        long most = first;
        for (int i = 1; i < times; i++) {
            long reading = reader.getAsLong();
            // By difference: nanoTime may wrap around.
            least = reading - least < 0 ? reading : least;
            most = reading - most > 0 ? reading : most;
        }
        return new Sighting(clock, before, least, most, clock.host());
    }

    /** Whether every reading lies where the clock of the place was in the meantime. */
    boolean isOf(Place place) {
        long offset = clock.offset(place);
        return least - (before + offset) >= 0 && after + offset - most >= 0;
    }
}
