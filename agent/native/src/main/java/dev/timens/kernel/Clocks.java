package dev.timens.kernel;

/**
 * The clocks of {@code clock_gettime(2)}, in nanoseconds, by the kernel's numbers. What the kernel's vDSO reads
 * costs no system call.
 *
 * <p>In a time namespace of the kernel's, monotonic and boottime are that namespace's: it cannot be looked past.
 */
public final class Clocks {
    public static final int REALTIME = 0;
    public static final int MONOTONIC = 1;
    public static final int PROCESS_CPUTIME = 2;
    public static final int THREAD_CPUTIME = 3;
    public static final int MONOTONIC_RAW = 4;
    public static final int REALTIME_COARSE = 5;
    public static final int MONOTONIC_COARSE = 6;
    public static final int BOOTTIME = 7;
    public static final int TAI = 11;
    /** The first of eight. */
    public static final int AUX = 16;

    /** Results below this are errors: no clock shows that little. */
    private static final long LAST_ERROR = Long.MIN_VALUE + 4095;

    private Clocks() {}

    /**
     * Reads a clock.
     *
     * @throws NotAvailableException if there is no such clock, or no native library
     */
    public static long read(int clock) {
        NativeLibrary.require();
        return require(clock, clockGetTime(clock));
    }

    /**
     * The resolution of a clock. Of one that does not exist the kernel tells none.
     *
     * @throws NotAvailableException as {@link #read}
     */
    public static long resolution(int clock) {
        read(clock);
        return require(clock, clockGetResolution(clock));
    }

    /**
     * Reads the clock of the PTP device {@code /dev/ptp<number>}.
     *
     * @throws NotAvailableException if there is no such device, it may not be opened, or no native library
     */
    public static long readPtp(int device) {
        NativeLibrary.require();
        return requirePtp(device, ptpGetTime(device));
    }

    /** The resolution of a PTP device's clock. */
    public static long resolutionPtp(int device) {
        NativeLibrary.require();
        return requirePtp(device, ptpGetResolution(device));
    }

    private static long requirePtp(int device, long nanos) {
        if (nanos > LAST_ERROR) {
            return nanos;
        }
        int errno = errno(nanos);
        String why = "the clock of /dev/ptp" + device + " cannot be read (" + Errno.name(errno) + ")";
        if (errno == Errno.ENOENT || errno == Errno.EINVAL) {
            why = "this machine has no PTP device /dev/ptp" + device + " (" + Errno.name(errno)
                    + "); ls /dev/ptp* names those it has";
        } else if (errno == Errno.EACCES || errno == Errno.EPERM) {
            why += "; this user may not open it: give it read access, by a udev rule for instance";
        }
        throw new NotAvailableException(why, null);
    }

    private static long require(int clock, long nanos) {
        if (nanos <= LAST_ERROR) {
            throw absent(clock, errno(nanos));
        }
        return nanos;
    }

    private static NotAvailableException absent(int clock, int errno) {
        String why = "this kernel has no clock " + clock + " (" + Errno.name(errno) + ")";
        if (clock >= AUX && clock < AUX + 8) {
            int number = clock - AUX;
            why = "this kernel has no auxiliary clock " + number + " (" + Errno.name(errno)
                    + "); it needs Linux 6.17 with CONFIG_POSIX_AUX_CLOCKS, and a 1 written to"
                    + " /sys/kernel/time/aux_clocks/" + number + "/aux_clock_enable";
        } else if (errno == Errno.EOVERFLOW) {
            why = "clock " + clock + " shows more than fits into 63 bits of nanoseconds";
        }
        return new NotAvailableException(why, null);
    }

    private static int errno(long result) {
        return (int) (result - Long.MIN_VALUE);
    }

    private static native long clockGetTime(int clock);

    private static native long clockGetResolution(int clock);

    private static native long ptpGetTime(int device);

    private static native long ptpGetResolution(int device);
}
