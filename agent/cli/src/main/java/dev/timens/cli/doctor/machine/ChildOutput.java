package dev.timens.cli.doctor.machine;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a child writes: a file that has no name any more once the child runs, so that none is left however this JVM ends.
 * No pipe: that would have to be read while we wait, and what the child starts could keep it open.
 */
final class ChildOutput implements AutoCloseable {
    private final Path file = Files.createTempFile("timens-doctor", ".out");
    private final BufferedReader reader;

    ChildOutput() throws IOException {
        file.toFile().deleteOnExit();
        reader = new BufferedReader(new InputStreamReader(new FileInputStream(file.toFile())));
    }

    /** For the child to open. */
    File file() {
        return file.toFile();
    }

    /** Takes the name away. */
    void unlink() throws IOException {
        Files.deleteIfExists(file);
    }

    /** What is there now. */
    List<String> lines() {
        return reader.lines().toList();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        unlink();
    }
}
