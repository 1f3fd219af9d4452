package dev.timens.kernel.error;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;

/** What /proc tells about this process and the kernel; it tells errors of one number apart. */
final class ProcessState {
    private static final int CAP_SYS_ADMIN = 21;
    private static final int FILTER = 2;

    private ProcessState() {}

    static boolean hasSeccompFilter() {
        return field("Seccomp:", 10) == FILTER;
    }

    static boolean hasSysAdmin() {
        return (field("CapEff:", 16) >> CAP_SYS_ADMIN & 1) == 1;
    }

    static boolean hasTimeNamespaces() {
        return Files.exists(Paths.get("/proc/self/ns/time"));
    }

    /** The content of a small file without its line end; empty if it cannot be read. */
    static String read(String file) {
        // In large pieces: Files would begin with one byte, and a sysctl gives no more after that.
        try (InputStream in = new FileInputStream(file)) {
            return new String(in.readNBytes(Integer.MAX_VALUE), StandardCharsets.UTF_8).trim();
        } catch (IOException e) {
            return "";
        }
    }

    private static long field(String name, int radix) {
        String status = read("/proc/self/status");
        int at = status.indexOf("\n" + name);
        if (at < 0) {
            return 0;
        }
        int end = status.indexOf('\n', at + 1);
        String value = status.substring(at + 1 + name.length(), end < 0 ? status.length() : end);
        return Long.parseUnsignedLong(value.trim(), radix);
    }
}
