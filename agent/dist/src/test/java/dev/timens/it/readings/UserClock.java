package dev.timens.it.readings;

import dev.timens.it.boot.HostClock;
import java.time.Instant;
import java.util.function.LongSupplier;

/** The clocks that users read most. */
public enum UserClock {
    NANO_TIME("nanoTime", "System.nanoTime", HostClock::nanoTime),
    CURRENT_TIME_MILLIS("currentTimeMillis", "System.currentTimeMillis", HostClock::currentTimeMillis),
    INSTANT("Instant", "java.time.Clock.currentInstant", HostClock::realtimeNanos),
    DATE("Date", "java.util.Date.<init>", HostClock::currentTimeMillis);

    private final String label;
    private final String hook;
    private final LongSupplier host;

    UserClock(String label, String hook, LongSupplier host) {
        this.label = label;
        this.hook = hook;
        this.host = host;
    }

    /** The hook of the agent that shifts the clock. */
    public String hook() {
        return hook;
    }

    /** The host's reading, in the unit of the clock's: nanoseconds, or milliseconds. */
    long host() {
        return host.getAsLong();
    }

    /** How far the clock is ahead in a place, in its unit. */
    long offset(Place place) {
        switch (this) {
            case NANO_TIME:
                return place.monotonic().toNanos();
            case INSTANT:
                return place.realtime().toNanos();
            default:
                return place.realtime().toMillis();
        }
    }

    /** Nanoseconds since the epoch. */
    public static long nanos(Instant instant) {
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }

    @Override
    public String toString() {
        return label;
    }
}
