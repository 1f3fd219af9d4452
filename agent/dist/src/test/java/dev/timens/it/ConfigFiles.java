package dev.timens.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Configuration files for the agent. */
final class ConfigFiles {
    private ConfigFiles() {}

    /** A file with the given lines, removed when the tests end. */
    static Path of(String... lines) {
        try {
            Path file = Files.createTempFile("timens", ".properties");
            file.toFile().deleteOnExit();
            return Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One namespace, for groups that nobody makes. */
    static Path oneGroup() {
        return of("namespace.some.monotonic=+1h", "namespace.some.groups=some-*");
    }
}
