package dev.timens.cli.doctor.machine;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files of /proc and /sys. */
public final class KernelFile {
    private KernelFile() {}

    /** The text without the line feed at its end; null if there is no such file, or it may not be read. */
    public static String text(String path) {
        // In large pieces: the kernel says that such a file has no length, so Files would begin with one byte,
        // and a sysctl gives no more after that.
        try (InputStream in = new FileInputStream(path)) {
            return new String(in.readNBytes(Integer.MAX_VALUE), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return null;
        }
    }

    /** Where a symbolic link points to; null as above. */
    public static String link(String path) {
        try {
            return Files.readSymbolicLink(Path.of(path)).toString();
        } catch (IOException e) {
            return null;
        }
    }

    /** A field of {@code /proc/self/status}; null if this kernel has none of that name. */
    public static String status(String field) {
        String status = text("/proc/self/status");
        for (String line : status == null ? List.<String>of() : status.lines().toList()) {
            if (line.startsWith(field + ":")) {
                return line.substring(field.length() + 1).strip();
            }
        }
        return null;
    }
}
