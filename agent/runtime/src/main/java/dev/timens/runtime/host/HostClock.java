package dev.timens.runtime.host;

import dev.timens.runtime.lookup.CurrentNamespace;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The system clock as the host has it, for code that keeps host time: whichever thread reads it, and
 * also once the clock was handed on. To others it is serialized as the JDK's own.
 */
public final class HostClock extends Clock implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The JDK's own system clocks. They differ in the zone only, and answer in the reader's time. */
    private static final Class<?> SYSTEM_CLOCK = Clock.systemUTC().getClass();

    private static final Class<?> SYSTEM_SOURCE = InstantSource.system().getClass();

    private final ZoneId zone;

    private HostClock(ZoneId zone) {
        this.zone = zone;
    }

    /** In the zone of {@link Clock#system(ZoneId)}. */
    public static Clock in(ZoneId zone) {
        if (zone == null) {
            return Clock.system(null); // throws what the caller expects
        }
        return new HostClock(zone);
    }

    /** In place of a clock that the caller was given: if it is the system's, the host's. */
    public static Clock of(Clock given) {
        return given != null && given.getClass() == SYSTEM_CLOCK ? new HostClock(given.getZone()) : given;
    }

    /** In place of a source of instants that the caller was given: if it is the system's, the host's. */
    public static InstantSource of(InstantSource given) {
        if (given instanceof Clock) {
            return of((Clock) given);
        }
        return given != null && given.getClass() == SYSTEM_SOURCE ? new HostClock(ZoneOffset.UTC) : given;
    }

    /** The host's time now. */
    public static Instant now() {
        return CurrentNamespace.get().timekeeping().toHost(Instant.now());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return in(other);
    }

    @Override
    public Instant instant() {
        return now();
    }

    @Override
    public long millis() {
        return System.currentTimeMillis();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HostClock && zone.equals(((HostClock) other).zone);
    }

    @Override
    public int hashCode() {
        return zone.hashCode() + 1;
    }

    @Override
    public String toString() {
        return "HostClock[" + zone + "]";
    }

    private Object writeReplace() {
        return Clock.system(zone);
    }
}
