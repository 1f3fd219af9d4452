package dev.timens.it.filetimes;

import static dev.timens.it.places.PlacedCells.require;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A file as the host has it: asked of other processes, which no agent can shift. */
final class HostFile {
    private HostFile() {}

    /** A new file, removed when the program ends. */
    static Path made() throws Exception {
        Path file = Files.createTempFile("timens", ".file");
        file.toFile().deleteOnExit();
        return file;
    }

    /** Last modified; of a link itself. */
    static Instant modified(Path file) throws Exception {
        return seconds(run("stat", "-c", "%.9Y", file.toString()));
    }

    /** Last accessed. */
    static Instant accessed(Path file) throws Exception {
        return seconds(run("stat", "-c", "%.9X", file.toString()));
    }

    /** Sets when it was modified. */
    static void touch(Path file, long millis) throws Exception {
        run("touch", "-m", "-d", Instant.ofEpochMilli(millis).toString(), file.toString());
    }

    static void mkfifo(Path file) throws Exception {
        run("mkfifo", file.toString());
    }

    /** As the tool prints it: {@code -0.5} is half a second before the epoch. */
    private static Instant seconds(String printed) {
        java.math.BigDecimal nanos = new java.math.BigDecimal(printed).movePointRight(9);
        return Instant.EPOCH.plusNanos(nanos.longValueExact());
    }

    private static String run(String... command) throws Exception {
        List<String> line = new ArrayList<>(Arrays.asList(command));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        require(process.waitFor() == 0, String.join(" ", line) + ": " + out);
        return out;
    }
}
