package dev.timens.kernel;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Duration;

/** The offsets of the time namespace that this process is in, as the kernel tells them. */
public final class CurrentOffsets {
    private static final String FILE = "/proc/self/timens_offsets";

    private CurrentOffsets() {}

    /**
     * Whether this process is in a time namespace with these offsets.
     *
     * @param lines as the kernel takes them: {@code monotonic <seconds> <nanoseconds>}
     */
    public static boolean hold(String lines) {
        String current = entered() ? text() : "";
        for (String line : lines.split("\n")) {
            int blank = line.indexOf(' ');
            Duration wanted = offset(line, line.substring(0, blank));
            if (!wanted.equals(offset(current, line.substring(0, blank)))) {
                return false;
            }
        }
        return !current.isEmpty();
    }

    /** How far a clock, such as {@code monotonic}, is ahead of the machine's own; zero on a kernel that cannot say. */
    public static Duration of(String clock) {
        return offset(text(), clock);
    }

    /** The kernel's lines as they are, in one line. */
    public static String inOneLine() {
        return String.join(" ", text().trim().split("[ \n]+"));
    }

    /** The file tells of the namespace of future children; this process need not be in that one. */
    private static boolean entered() {
        try {
            Path own = Files.readSymbolicLink(Paths.get("/proc/self/ns/time"));
            return own.equals(Files.readSymbolicLink(Paths.get("/proc/self/ns/time_for_children")));
        } catch (IOException e) {
            return false; // a kernel without time namespaces
        }
    }

    private static String text() {
        try (FileInputStream in = new FileInputStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return ""; // the same
        }
    }

    private static Duration offset(String lines, String clock) {
        int at = lines.indexOf(clock);
        if (at < 0) {
            return Duration.ZERO;
        }
        int end = lines.indexOf('\n', at);
        // Parted by hand: a regular expression would load a dozen classes before the application.
        String numbers = lines.substring(at + clock.length(), end < 0 ? lines.length() : end)
                .trim();
        int blank = numbers.indexOf(' ');
        return Duration.ofSeconds(
                Long.parseLong(numbers.substring(0, blank)),
                Long.parseLong(numbers.substring(blank).trim()));
    }
}
