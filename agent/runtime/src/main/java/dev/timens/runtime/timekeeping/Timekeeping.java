package dev.timens.runtime.timekeeping;

import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Maps host time to a namespace's time and back. Today the map is an offset for each clock; nothing
 * outside this package relies on that.
 *
 * <p>A record, because the compiler trusts its components: where the namespace is a constant, so is
 * the offset, and the map is one addition.
 *
 * @param monotonic nanoseconds that monotonic time is ahead of the host's
 * @param realtimeMillis milliseconds that realtime is ahead of the host's
 * @param realtimeSeconds the whole seconds of that, rounded down: an instant is made of seconds and nanos
 * @param realtimeNanos the rest of it in nanoseconds, from 0 to 999,000,000
 * @param boottime nanoseconds that boottime is ahead of the host's
 * @param tai nanoseconds that TAI is ahead of the host's
 */
public record Timekeeping(
        long monotonic, long realtimeMillis, long realtimeSeconds, long realtimeNanos, long boottime, long tai) {
    /** The host's own clocks. */
    public static final Timekeeping HOST = new Timekeeping(0, 0, 0, 0);

    private static final int MILLIS_PER_SECOND = 1000;
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    /** Nearer than this to the epoch, a time and any offset make an instant: those end after a billion years. */
    private static final long LAST_DAYS = 365_000_000_000L;

    /** Offsets in nanoseconds, but realtime's in milliseconds. */
    public Timekeeping(long monotonic, long realtimeMillis, long boottime, long tai) {
        this(
                monotonic,
                realtimeMillis,
                Math.floorDiv(realtimeMillis, MILLIS_PER_SECOND),
                (long) Math.floorMod(realtimeMillis, MILLIS_PER_SECOND) * NANOS_PER_MILLI,
                boottime,
                tai);
    }

    /** A reading of {@link System#nanoTime()}, as this namespace shows it. */
    public long nanoTime(long hostNanos) {
        return hostNanos + monotonic;
    }

    /** A reading of {@link System#currentTimeMillis()}, as this namespace shows it. */
    public long currentTimeMillis(long hostMillis) {
        return hostMillis + realtimeMillis;
    }

    /** A reading of {@code CLOCK_BOOTTIME} in nanoseconds, as this namespace shows it. */
    public long boottime(long hostNanos) {
        return hostNanos + boottime;
    }

    /** A reading of {@code CLOCK_TAI} in nanoseconds, as this namespace shows it. */
    public long tai(long hostNanos) {
        return hostNanos + tai;
    }

    /**
     * A reading of realtime given as {@link Instant#ofEpochSecond(long, long)} takes it, as this
     * namespace shows it. Shifts before the instant is made, so that no second object is.
     */
    public Instant instant(long hostSeconds, long nanoAdjustment) {
        return Instant.ofEpochSecond(hostSeconds + realtimeSeconds, nanoAdjustment + realtimeNanos);
    }

    /** The instant that the host shows when this namespace shows the given one. */
    public Instant toHost(Instant shown) {
        return shown.minusMillis(realtimeMillis);
    }

    /** Nanoseconds since the epoch that this namespace's realtime shows when the host shows the given. */
    public long nanosSinceEpoch(Instant host) {
        long hostNanos = host.getEpochSecond() * NANOS_PER_SECOND + host.getNano();
        return hostNanos + realtimeMillis * NANOS_PER_MILLI;
    }

    /**
     * An absolute realtime deadline of this namespace, as the host's timers take it. Saturates: the end
     * of time stays the end of time ("never"), and what lies before the host's epoch becomes zero
     * ("expired"), as {@code timens_ktime_to_host()} in the kernel does. A negative argument is left
     * alone, for the JDK to judge as the user gave it.
     */
    public long toHostMillis(long namespaceMillis) {
        if (namespaceMillis < 0 || namespaceMillis == Long.MAX_VALUE) {
            return namespaceMillis;
        }
        return Math.max(0, saturatingAdd(namespaceMillis, -realtimeMillis));
    }

    /** The time argument of {@code Unsafe.park}: a deadline as above, or nanoseconds to wait. */
    public long toHostTime(boolean isAbsolute, long time) {
        return isAbsolute ? toHostMillis(time) : time;
    }

    /** An absolute realtime moment of the host's timers, as this namespace shows it. Saturates alike. */
    public long toNamespaceMillis(long hostMillis) {
        return hostMillis == Long.MAX_VALUE ? hostMillis : saturatingAdd(hostMillis, realtimeMillis);
    }

    /** A time of a file, as this namespace shows it. What no instant can be is left alone. */
    public FileTime toNamespace(FileTime host) {
        return plus(host, realtimeMillis);
    }

    /** The time that the host has for a file when this namespace shows the given one. */
    public FileTime toHost(FileTime shown) {
        return plus(shown, -realtimeMillis);
    }

    /**
     * A time that a user sets on a file, for the host. Before 1970 the JDK sets whole seconds only and
     * puts anything else to the epoch, so what lies there is rounded down.
     */
    public long toHost(FileTime shown, TimeUnit unit) {
        FileTime host = toHost(shown);
        boolean isRounded = realtimeMillis != 0 && host.to(TimeUnit.SECONDS) < 0;
        return isRounded ? unit.convert(host.to(TimeUnit.SECONDS), TimeUnit.SECONDS) : host.to(unit);
    }

    /**
     * What {@link java.io.File#lastModified()} gives in this namespace: zero, which says that there is
     * no file, stays zero.
     */
    public long toNamespaceFileMillis(long hostMillis) {
        return hostMillis == 0 ? 0 : saturatingAdd(hostMillis, realtimeMillis);
    }

    /** The reverse, for code that keeps host time. */
    public long toHostLastModified(long shownMillis) {
        return shownMillis == 0 ? 0 : saturatingAdd(shownMillis, -realtimeMillis);
    }

    /**
     * The argument of {@link java.io.File#setLastModified(long)}, for the host. Before 1970 the call takes
     * whole seconds only, so what lies there is rounded down, as the method may.
     */
    public long toHostFileMillis(long shownMillis) {
        long hostMillis = saturatingAdd(shownMillis, -realtimeMillis);
        return hostMillis < 0 ? Math.floorDiv(hostMillis, MILLIS_PER_SECOND) * MILLIS_PER_SECOND : hostMillis;
    }

    /** How far the clock is ahead of the host's. */
    public Duration offset(ClockId clock) {
        return clock == ClockId.REALTIME ? Duration.ofMillis(realtimeMillis) : Duration.ofNanos(nanos(clock));
    }

    /** Whether this is another time than the host's on any clock. */
    public boolean isShifted() {
        return (monotonic | realtimeMillis | boottime | tai) != 0;
    }

    private long nanos(ClockId clock) {
        if (clock == ClockId.MONOTONIC) {
            return monotonic;
        }
        return clock == ClockId.BOOTTIME ? boottime : tai;
    }

    private static FileTime plus(FileTime time, long millis) {
        long days = time.to(TimeUnit.DAYS);
        boolean isInstant = -LAST_DAYS < days && days < LAST_DAYS;
        return millis == 0 || !isInstant ? time : FileTime.from(time.toInstant().plusMillis(millis));
    }

    private static long saturatingAdd(long a, long b) {
        long sum = a + b;
        if (((a ^ sum) & (b ^ sum)) < 0) {
            return a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return sum;
    }

    /** The offsets that are not zero, in the syntax of the options: {@code monotonic=+2h,realtime=+31d}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (ClockId clock : ClockId.values()) {
            Duration offset = offset(clock);
            if (!offset.isZero()) {
                text.append(text.length() == 0 ? "" : ",").append(clock.key()).append('=');
                text.append(OffsetSyntax.format(offset));
            }
        }
        return text.toString();
    }

    // Spelled out: what the compiler would generate for a record is an invokedynamic.

    @Override
    public boolean equals(Object other) {
        return other instanceof Timekeeping
                && ((Timekeeping) other).monotonic == monotonic
                && ((Timekeeping) other).realtimeMillis == realtimeMillis
                && ((Timekeeping) other).boottime == boottime
                && ((Timekeeping) other).tai == tai;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(monotonic * 31 + realtimeMillis) * 31 + Long.hashCode(boottime * 31 + tai);
    }
}
