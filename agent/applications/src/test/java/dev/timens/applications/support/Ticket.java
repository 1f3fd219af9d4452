package dev.timens.applications.support;

import java.time.Instant;
import java.util.UUID;

/** The moment in the lower half of an id that Hibernate made: a variant of two bits, the milliseconds, a counter. */
final class Ticket {
    private Ticket() {}

    static Sighting sighting(String where, String id) {
        long millis = (UUID.fromString(id).getLeastSignificantBits() << 2) >>> 18;
        Instant made = Instant.ofEpochMilli(millis);
        return new Sighting(where, id + " of " + made, made, made.plusMillis(1));
    }
}
