package dev.timens.applications.support;

import java.time.Duration;
import java.time.Instant;

/**
 * The host's clocks before a program and after it: what the program read in between must lie between them, plus its
 * offset. Linux JVMs share the origin of {@link System#nanoTime()}, the boot of the machine.
 */
public final class HostBracket {
    private final long nanosBefore = System.nanoTime();
    // In whole milliseconds, as some of the program's readings are: the others may not look earlier.
    private final Instant before = Instant.ofEpochMilli(System.currentTimeMillis());
    private long nanosAfter;
    private Instant after;

    private HostBracket() {}

    /** Before the program. */
    public static HostBracket open() {
        return new HostBracket();
    }

    /** After it. */
    HostBracket close() {
        nanosAfter = System.nanoTime();
        after = Instant.now();
        return this;
    }

    /** How long the program took. */
    public Duration length() {
        return Duration.ofNanos(nanosAfter - nanosBefore);
    }

    /** Whether the time can be the host's plus the offset. */
    boolean holds(Sighting sighting, Duration offset) {
        return !sighting.to().isBefore(before.plus(offset)) && !sighting.from().isAfter(after.plus(offset));
    }

    /** Whether the reading of the monotonic clock can be the host's plus the offset. */
    public boolean holdsMonotonic(long reading, Duration offset) {
        long host = reading - offset.toNanos();
        return host - nanosBefore >= 0 && nanosAfter - host >= 0;
    }

    @Override
    public String toString() {
        return before + " to " + after;
    }
}
