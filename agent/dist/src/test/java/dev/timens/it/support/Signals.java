package dev.timens.it.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Signals that tests send to programs. */
public final class Signals {
    private static final int HUP = 1;
    private static final int INT = 2;
    private static final String IGNORED = "SigIgn:";

    private Signals() {}

    /** Skips the test where programs ignore these from birth, as a shell has its background jobs do, or {@code nohup}. */
    public static void requireHangupAndInterrupt() throws IOException {
        String line = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(each -> each.startsWith(IGNORED))
                .findFirst()
                .orElse(IGNORED + "0");
        long ignored = Long.parseUnsignedLong(line.substring(IGNORED.length()).strip(), 16);
        long wanted = 1L << HUP - 1 | 1L << INT - 1;
        Assumptions.assumeTrue((ignored & wanted) == 0, "SIGHUP or SIGINT is ignored here, and so in all programs.");
    }
}
