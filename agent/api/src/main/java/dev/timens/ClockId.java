package dev.timens;

/**
 * The clocks of a time namespace, by the names that Linux gives them. Each is shifted by itself.
 *
 * <p>The semantics are those of {@code time_namespaces(7)} and {@code clock_gettime(2)}, with two
 * clocks more than the kernel's namespaces hold.
 */
public enum ClockId {
    /**
     * The clock of {@link System#nanoTime()}: {@code CLOCK_MONOTONIC} on Linux. Offsets have nanosecond
     * resolution and reach 146 years to either side, as in the kernel.
     */
    MONOTONIC,
    /**
     * The wall clock: {@link System#currentTimeMillis()}, {@code java.time}, {@link java.util.Date};
     * {@code CLOCK_REALTIME} on Linux, which the kernel does not isolate. Offsets are whole
     * milliseconds, and the shifted clock must lie between 1970-01-01 and 2262-04-11.
     */
    REALTIME,
    /**
     * {@code CLOCK_BOOTTIME}: monotonic time plus the time the machine was suspended. No method of the
     * JDK reads it; {@link TimeNamespace#now} does. Offsets as for {@link #MONOTONIC}.
     */
    BOOTTIME,
    /**
     * {@code CLOCK_TAI}: realtime without leap seconds, which the kernel does not isolate. No method of
     * the JDK reads it. Offsets as for {@link #MONOTONIC}.
     */
    TAI
}
