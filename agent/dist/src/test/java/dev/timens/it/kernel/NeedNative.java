package dev.timens.it.kernel;

import dev.timens.ClockId;
import dev.timens.HostClocks;
import dev.timens.TimeNamespace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Prints whether the library is in memory before anything needs it, whether an ordinary namespace works, what the
 * first reading that needs it ends in, and whether it is in memory then.
 */
public final class NeedNative {
    private NeedNative() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println(mapped());
        TimeNamespace later = TimeNamespace.builder("later")
                .offset(ClockId.MONOTONIC, Duration.ofHours(2))
                .create();
        long before = System.nanoTime();
        long shown = later.call(System::nanoTime) - Duration.ofHours(2).toNanos();
        System.out.println(before <= shown && shown <= System.nanoTime() ? "shifted" : "not shifted");
        System.out.println(read());
        System.out.println(again());
        System.out.println(mapped());
    }

    private static String read() {
        try {
            return HostClocks.Clock.BOOTTIME.now() > 0 ? "read" : "no time";
        } catch (UnsupportedOperationException e) {
            return e.getMessage();
        }
    }

    private static String again() {
        try {
            return TimeNamespace.current().now(ClockId.BOOTTIME) > 0 ? "read" : "no time";
        } catch (UnsupportedOperationException e) {
            return e.getMessage();
        }
    }

    private static String mapped() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/maps"))) {
            if (line.contains("/libtimens.so")) {
                return line.endsWith(" (deleted)") ? "loaded, file gone" : line;
            }
        }
        return "not loaded";
    }
}
