package dev.timens.kernel.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;

/**
 * The JVM's file of performance data, {@code /tmp/hsperfdata_<user>/<pid>}: a JVM removes it when it ends, and one
 * whose place is taken does not end.
 */
final class PerformanceFile {
    private static final String FOLDER = "/hsperfdata_";

    private PerformanceFile() {}

    /** The JVM maps it, so it is named there, wherever it is. */
    static void delete() throws IOException {
        String maps = new String(Files.readAllBytes(Paths.get("/proc/self/maps")), StandardCharsets.UTF_8);
        int folder = maps.indexOf(FOLDER);
        if (folder >= 0) {
            int start = maps.lastIndexOf(' ', folder) + 1;
            Files.deleteIfExists(Paths.get(maps.substring(start, maps.indexOf('\n', folder))));
        }
    }
}
