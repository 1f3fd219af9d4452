package dev.timens.it.filetimes;

import static dev.timens.it.places.PlacedCells.require;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A file as the host has it: asked of other processes, which no agent can shift. */
final class HostFile {
    private static final Process PROCESS = shell();
    private static final Writer SHELL = new OutputStreamWriter(PROCESS.getOutputStream(), StandardCharsets.UTF_8);
    private static final BufferedReader ANSWERS =
            new BufferedReader(new InputStreamReader(PROCESS.getInputStream(), StandardCharsets.UTF_8));

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
        BigDecimal nanos = new BigDecimal(printed).movePointRight(9);
        return Instant.EPOCH.plusNanos(nanos.longValueExact());
    }

    /** In a shell that is there already: to start a process from here for each question takes long. */
    private static synchronized String run(String... command) throws Exception {
        String line = Arrays.stream(command).map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        SHELL.write(line + " 2>&1; echo $?\n");
        SHELL.flush();
        String said = ANSWERS.readLine();
        if (said.equals("0")) {
            return "";
        }
        require(ANSWERS.readLine().equals("0"), line + ": " + said);
        return said;
    }

    private static Process shell() {
        try {
            ProcessBuilder builder = new ProcessBuilder("sh");
            builder.environment().put("LC_ALL", "C");
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
