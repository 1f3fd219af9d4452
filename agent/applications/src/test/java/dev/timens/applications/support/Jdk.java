package dev.timens.applications.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A JDK of this machine. Test methods take it from {@code @MethodSource("...Jdk#all")}. */
public record Jdk(Path home, int feature) {
    private static final int OLDEST_FEATURE = 17;

    /** One of each release among the running one, JAVA_HOME, and what lies beside the running one. */
    public static Stream<Jdk> all() {
        Path running = Path.of(System.getProperty("java.home"));
        List<Path> candidates = new ArrayList<>(List.of(running));
        if (System.getenv("JAVA_HOME") != null) {
            candidates.add(Path.of(System.getenv("JAVA_HOME")));
        }
        TreeMap<Integer, Jdk> byFeature = new TreeMap<>();
        try (Stream<Path> siblings = Files.list(running.getParent())) {
            siblings.sorted().forEach(candidates::add);
            for (Path candidate : candidates) {
                int feature = feature(candidate);
                if (feature >= OLDEST_FEATURE) {
                    byFeature.putIfAbsent(feature, new Jdk(candidate, feature));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return byFeature.values().stream();
    }

    Path java() {
        return home.resolve("bin/java");
    }

    @Override
    public String toString() {
        return "JDK " + feature;
    }

    /** The feature release in the {@code release} file, or -1 if this is no JDK. */
    private static int feature(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(release)) {
            return -1;
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        }
        String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
        return version.isEmpty() ? -1 : Runtime.Version.parse(version).feature();
    }
}
