package dev.timens.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A JDK of this machine, by its real path. */
record Jdk(Path home) {
    private static final int OLDEST_FEATURE = 17;

    /** The running one, JAVA_HOME, and what lies beside the running one; none twice. */
    static List<Jdk> found() {
        Path running = Path.of(System.getProperty("java.home"));
        List<Path> candidates = new ArrayList<>(List.of(running));
        if (System.getenv("JAVA_HOME") != null) {
            candidates.add(Path.of(System.getenv("JAVA_HOME")));
        }
        try (Stream<Path> siblings = Files.list(running.getParent())) {
            siblings.sorted().forEach(candidates::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return candidates.stream()
                .map(Jdk::realPath)
                .filter(Objects::nonNull)
                .distinct()
                .filter(Jdk::isSupported)
                .map(Jdk::new)
                .toList();
    }

    Path java() {
        return home.resolve("bin/java");
    }

    private static Path realPath(Path candidate) {
        try {
            return candidate.toRealPath();
        } catch (IOException dangling) {
            return null;
        }
    }

    private static boolean isSupported(Path home) {
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(home.resolve("release"))) {
            return false;
        }
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.substring("JAVA_VERSION=".length()).replace("\"", ""))
                    .anyMatch(version -> Runtime.Version.parse(version).feature() >= OLDEST_FEATURE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
