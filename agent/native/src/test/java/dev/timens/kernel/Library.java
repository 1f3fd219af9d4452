package dev.timens.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The library that was built, if there is one. */
final class Library {
    private Library() {}

    /** Skips the test where the build had no C compiler. */
    static void require() {
        boolean built = files().stream().anyMatch(file -> file.getParent().endsWith(platform()));
        Assumptions.assumeTrue(built, "No native library for " + platform() + ": there was no C compiler.");
    }

    /** The library of each architecture that was built. */
    static List<Path> files() {
        Path folder = classes().resolve("META-INF/native");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.endsWith("libtimens.so")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of the module's classes. */
    static Path classes() {
        try {
            return Path.of(Clocks.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String platform() {
        return "linux-" + System.getProperty("os.arch").replace("amd64", "x86_64");
    }
}
