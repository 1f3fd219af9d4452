package dev.timens;

import java.util.Objects;

/**
 * The clocks of the machine as {@code clock_gettime(2)} reads them, from inside any namespace: no offset of timens
 * is in them.
 *
 * <p>All readings are nanoseconds in a {@code long}. Those of {@link Clock#REALTIME}, {@link Clock#TAI} and their kin
 * count from 1970 and reach to 2262. {@link Clock#isPresent()} tells what this machine has.
 *
 * <p>These clocks need the agent, on Linux, and its native library, which is loaded when the first of them is read.
 * Where the JVM runs in a time namespace of the kernel's, monotonic and boottime are that namespace's: no program can
 * look past it.
 */
public final class HostClocks {
    private HostClocks() {}

    /** Clocks by the names that Linux gives them. */
    public enum Clock {
        /** {@code CLOCK_REALTIME}: nanoseconds since 1970-01-01 in UTC. May be set and slewed. */
        REALTIME(0),
        /** {@code CLOCK_REALTIME_COARSE}: as of the last tick, some milliseconds ago, and read faster. */
        REALTIME_COARSE(5),
        /** {@code CLOCK_MONOTONIC}: what {@link System#nanoTime()} reads, from the machine's start. Slewed, never set. */
        MONOTONIC(1),
        /** {@code CLOCK_MONOTONIC_COARSE}: as of the last tick. */
        MONOTONIC_COARSE(6),
        /** {@code CLOCK_MONOTONIC_RAW}: the hardware's own rate, not slewed. */
        MONOTONIC_RAW(4),
        /** {@code CLOCK_BOOTTIME}: monotonic time and the time the machine was suspended. */
        BOOTTIME(7),
        /**
         * {@code CLOCK_TAI}: realtime without leap seconds. Shows the same as realtime if nobody told the kernel the
         * leap seconds.
         */
        TAI(11),
        /** {@code CLOCK_PROCESS_CPUTIME_ID}: what all threads of this process have computed. By a system call. */
        PROCESS_CPUTIME(2),
        /**
         * {@code CLOCK_THREAD_CPUTIME_ID}: what this thread has computed; on a virtual thread, what its carrier has. By
         * a system call.
         */
        THREAD_CPUTIME(3),
        /** {@code CLOCK_AUX} 0, of Linux 6.17: a time domain of its own that a time service sets and slews. */
        AUX0(16),
        AUX1(17),
        AUX2(18),
        AUX3(19),
        AUX4(20),
        AUX5(21),
        AUX6(22),
        AUX7(23);

        private final int id;

        Clock(int id) {
            this.id = id;
        }

        /**
         * Reads the clock.
         *
         * @return nanoseconds
         * @throws UnsupportedOperationException if this machine has no such clock, or the native library is left out
         *     or cannot be loaded; the message says which, and what to do
         * @throws IllegalStateException if the agent is not attached
         */
        public long now() {
            return AgentLink.require().hostClock.applyAsLong(id);
        }

        /**
         * How far two readings that differ are apart at least, as {@code clock_getres(2)} tells it.
         *
         * @return nanoseconds
         * @throws UnsupportedOperationException as for {@link #now()}
         * @throws IllegalStateException if the agent is not attached
         */
        public long resolution() {
            return AgentLink.require().hostClockResolution.applyAsLong(id);
        }

        /**
         * Whether this machine has the clock, and the native library to read it.
         *
         * @throws IllegalStateException if the agent is not attached
         */
        public boolean isPresent() {
            try {
                now();
                return true;
            } catch (UnsupportedOperationException absent) {
                return false;
            }
        }
    }

    /**
     * Reads a clock.
     *
     * @return nanoseconds
     * @throws UnsupportedOperationException as for {@link Clock#now()}
     * @throws IllegalStateException if the agent is not attached
     */
    public static long now(Clock clock) {
        return Objects.requireNonNull(clock, "clock").now();
    }

    /**
     * Reads the clock of a PTP device, {@code /dev/ptp<device>}. The device is opened for each reading.
     *
     * @return nanoseconds, in most devices since 1970-01-01 in TAI
     * @throws UnsupportedOperationException if this machine has no such device, if this user may not open it, or
     *     without the native library
     * @throws IllegalArgumentException if the number is below zero
     * @throws IllegalStateException if the agent is not attached
     */
    public static long ptp(int device) {
        requireNumber(device);
        return AgentLink.require().ptpClock.applyAsLong(device);
    }

    /**
     * The resolution of a PTP device's clock in nanoseconds.
     *
     * @throws UnsupportedOperationException as for {@link #ptp(int)}
     * @throws IllegalArgumentException if the number is below zero
     * @throws IllegalStateException if the agent is not attached
     */
    public static long ptpResolution(int device) {
        requireNumber(device);
        return AgentLink.require().ptpClockResolution.applyAsLong(device);
    }

    private static void requireNumber(int device) {
        if (device < 0) {
            throw new IllegalArgumentException(
                    "There is no PTP device " + device + "; /dev/ptp0 is number 0, and ls /dev/ptp* names all.");
        }
    }
}
