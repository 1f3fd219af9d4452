package dev.timens.runtime.saved;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.AccessController;
import java.security.PrivilegedAction;

/**
 * Reads the host's clocks, all at one moment, without the native library: on Linux HotSpot's {@link System#nanoTime()}
 * is {@code CLOCK_MONOTONIC}, and {@code /proc/uptime} shows {@code CLOCK_BOOTTIME}, both in the kernel's time namespace
 * that the process is in.
 *
 * <p>{@code /proc/uptime} counts hundredths of a second. But boottime is monotonic and the time that the machine was
 * suspended; where the two agree that far, it never was, and boottime is known to the nanosecond.
 */
final class HostReading {
    private static final String BOOT_ID = "/proc/sys/kernel/random/boot_id";
    private static final String UPTIME = "/proc/uptime";
    private static final String KERNEL_OFFSETS = "/proc/self/timens_offsets";
    private static final long UPTIME_STEP = 10_000_000;

    /** Nanoseconds between two clocks: by what passes there, the clocks would be apart when the wall time counts. */
    private static final long TOGETHER = 1_000_000;

    private static final int TRIES = 100;

    private final String bootId;
    private final long kernelMonotonic;
    private final long kernelBoottime;
    private final long realtimeMillis;
    private final long monotonic;
    /** The least and the most that the machine can have been suspended. */
    private final long leastSuspended;

    private final long mostSuspended;

    /**
     * @param uptimeBefore {@code /proc/uptime}, read before the clock
     * @param uptimeAfter the same, read after it
     * @param kernelOffsets {@code /proc/self/timens_offsets}; empty where the kernel has none
     */
    HostReading(
            String bootId,
            String kernelOffsets,
            String uptimeBefore,
            long monotonic,
            String uptimeAfter,
            long realtimeMillis) {
        this.bootId = bootId.strip();
        this.kernelMonotonic = kernelOffset(kernelOffsets, "monotonic");
        this.kernelBoottime = kernelOffset(kernelOffsets, "boottime");
        this.realtimeMillis = realtimeMillis;
        this.monotonic = monotonic;
        long notSuspended = monotonic - kernelMonotonic;
        long most = nanos(uptimeAfter) + UPTIME_STEP - kernelBoottime - notSuspended;
        long least = nanos(uptimeBefore) - kernelBoottime - notSuspended;
        if (most < 0) {
            throw new UnsupportedOperationException(
                    "System.nanoTime() of this JVM is not the CLOCK_MONOTONIC of Linux: it"
                            + " shows " + Seconds.format(monotonic) + " s where /proc/uptime shows "
                            + Seconds.format(nanos(uptimeAfter)) + " s; clocks are saved and restored on HotSpot.");
        }
        mostSuspended = least <= 0 ? 0 : most;
        leastSuspended = Math.max(0, least);
    }

    /** What to save: boottime at the latest that it may be. So it does not go backwards when it is restored. */
    static HostMoment toSave() {
        return privileged().latest();
    }

    /** What to compare saved clocks with: boottime at the earliest that it may be. */
    static HostMoment toRestore() {
        return privileged().earliest();
    }

    HostMoment latest() {
        return moment(mostSuspended);
    }

    HostMoment earliest() {
        return moment(leastSuspended);
    }

    private HostMoment moment(long suspended) {
        long boottime = monotonic - kernelMonotonic + suspended + kernelBoottime;
        return new HostMoment(bootId, kernelMonotonic, kernelBoottime, realtimeMillis, monotonic, boottime);
    }

    /** With this code's own permissions, whoever saves, where a security manager asks for them. */
    @SuppressWarnings("removal")
    private static HostReading privileged() {
        return AccessController.doPrivileged(new Now());
    }

    private static final class Now implements PrivilegedAction<HostReading> {
        @Override
        public HostReading run() {
            String bootId = read(BOOT_ID);
            String kernelOffsets = kernelOffsets();
            String before = read(UPTIME);
            long monotonic;
            long realtimeMillis;
            int tries = 0;
            do {
                monotonic = System.nanoTime();
                realtimeMillis = System.currentTimeMillis();
            } while (System.nanoTime() - monotonic > TOGETHER && ++tries < TRIES);
            return new HostReading(bootId, kernelOffsets, before, monotonic, read(UPTIME), realtimeMillis);
        }
    }

    private static String kernelOffsets() {
        try {
            return text(KERNEL_OFFSETS);
        } catch (IOException e) {
            return ""; // a kernel without time namespaces
        }
    }

    private static String read(String file) {
        try {
            return text(file);
        } catch (IOException e) {
            throw new UnsupportedOperationException("Clocks are saved and restored on Linux only, where " + file
                    + " can be read; here it cannot: " + e.getMessage() + ".");
        }
    }

    private static String text(String file) throws IOException {
        try (FileInputStream in = new FileInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    /** The first number, seconds with two digits of a fraction. */
    private static long nanos(String uptime) {
        return Seconds.parse(uptime.substring(0, uptime.indexOf(' ')) + "0000000");
    }

    /** A line has the clock's name, seconds and nanoseconds, set off by blanks. */
    private static long kernelOffset(String lines, String clock) {
        int at = lines.indexOf(clock);
        if (at < 0) {
            return 0;
        }
        int end = lines.indexOf('\n', at);
        String numbers = lines.substring(at + clock.length(), end < 0 ? lines.length() : end)
                .strip();
        int blank = numbers.indexOf(' ');
        return Long.parseLong(numbers.substring(0, blank)) * Seconds.NANOS
                + Long.parseLong(numbers.substring(blank).strip());
    }
}
