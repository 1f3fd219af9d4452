package dev.timens.runtime.timekeeping;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * The offsets of a namespace that is about to be made: takes them as text or durations, judges
 * their range, and fixes them as a {@link Timekeeping}.
 */
public final class Offsets {
    /**
     * Half of {@code KTIME_SEC_MAX}, the kernel's limit for the offsets of monotonic and boottime
     * (kernel/time/namespace.c).
     */
    private static final Duration LIMIT = Duration.ofSeconds(Long.MAX_VALUE / 1_000_000_000L / 2);

    /** 2262-04-11T23:47:16.854Z: where realtime as a long of nanoseconds ends. */
    private static final long LAST_REALTIME_MILLIS = Long.MAX_VALUE / 1_000_000;

    private final Map<ClockId, Duration> set = new EnumMap<>(ClockId.class);
    private final Timekeeping parent;
    private final long hostMillis;

    /**
     * @param parent what holds for clocks that are not set
     * @param hostMillis the host's realtime, against which moments and ranges are judged
     */
    public Offsets(Timekeeping parent, long hostMillis) {
        this.parent = parent;
        this.hostMillis = hostMillis;
    }

    /**
     * Sets a clock by its text.
     *
     * @throws IllegalArgumentException with one clause that says what is wrong and how it is written
     */
    public void set(ClockId clock, String text) {
        if (InstantSyntax.isInstant(text)) {
            if (clock != ClockId.REALTIME) {
                throw new IllegalArgumentException("'" + text + "' is a moment, which only realtime has; give "
                        + clock.key() + " an offset such as +1h");
            }
            set(clock, Duration.ofMillis(InstantSyntax.parseMillis(text) - hostMillis));
        } else if (TimeDomain.isMeant(text)) {
            if (clock != ClockId.REALTIME) {
                throw new IllegalArgumentException(
                        "'" + text + "' is a clock to follow, which only realtime does; give " + clock.key()
                                + " an offset such as +1h");
            }
            set(clock, Duration.ofMillis(TimeDomain.of(text).millisAheadOfRealtime()));
        } else if (clock == ClockId.REALTIME && InstantSyntax.lacksOnlyItsAt(text)) {
            throw new IllegalArgumentException("'" + text + "' has no @; write @" + text);
        } else {
            set(clock, OffsetSyntax.parse(text));
        }
    }

    /**
     * Sets a clock.
     *
     * @throws IllegalArgumentException with one clause that says which limit is passed
     */
    public void set(ClockId clock, Duration offset) {
        if (clock == ClockId.REALTIME) {
            requireRealtime(offset);
        } else if (offset.compareTo(LIMIT) > 0 || offset.compareTo(OffsetSyntax.negated(LIMIT)) < 0) {
            throw new IllegalArgumentException("an offset of " + OffsetSyntax.format(offset) + " takes " + clock.key()
                    + " out of range; the limit is 146 years (" + OffsetSyntax.format(LIMIT) + ") to either side");
        }
        set.put(clock, offset);
    }

    private void requireRealtime(Duration offset) {
        if (offset.getNano() % 1_000_000 != 0) {
            throw new IllegalArgumentException("an offset of " + OffsetSyntax.format(offset)
                    + " has a fraction of a millisecond; realtime moves by whole milliseconds");
        }
        // Seconds first: toMillis() overflows for durations far outside the range.
        long limitSeconds = LAST_REALTIME_MILLIS / 1000 + 1;
        boolean far = Math.abs(Math.max(offset.getSeconds(), -Long.MAX_VALUE)) > 2 * limitSeconds;
        long shown = far ? -1 : hostMillis + offset.toMillis();
        if (shown < 0 || shown > LAST_REALTIME_MILLIS) {
            throw new IllegalArgumentException("an offset of " + OffsetSyntax.format(offset)
                    + " takes realtime out of range; it must lie between 1970-01-01 and 2262-04-11");
        }
    }

    /** The offsets as they now stand, the parent's where none was set. */
    public Timekeeping fix() {
        return new Timekeeping(
                nanos(ClockId.MONOTONIC),
                offset(ClockId.REALTIME).toMillis(),
                nanos(ClockId.BOOTTIME),
                nanos(ClockId.TAI));
    }

    private long nanos(ClockId clock) {
        return offset(clock).toNanos();
    }

    private Duration offset(ClockId clock) {
        Duration own = set.get(clock);
        return own != null ? own : parent.offset(clock);
    }
}
