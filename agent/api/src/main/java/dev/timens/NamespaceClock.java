package dev.timens;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/** The wall clock of one namespace, the same for every reader. */
final class NamespaceClock extends Clock {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final TimeNamespace namespace;
    private final ZoneId zone;

    NamespaceClock(TimeNamespace namespace, ZoneId zone) {
        this.namespace = namespace;
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new NamespaceClock(namespace, other);
    }

    @Override
    public Instant instant() {
        long nanos = namespace.now(ClockId.REALTIME);
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS_PER_SECOND), Math.floorMod(nanos, NANOS_PER_SECOND));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamespaceClock
                && ((NamespaceClock) other).namespace.equals(namespace)
                && ((NamespaceClock) other).zone.equals(zone);
    }

    @Override
    public int hashCode() {
        return 31 * namespace.hashCode() + zone.hashCode();
    }

    @Override
    public String toString() {
        return "NamespaceClock[" + namespace.name() + "," + zone + "]";
    }
}
