package dev.timens.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A JDK on this machine. Test methods take it from {@code @MethodSource("dev.timens.testing.Jdk#all")}. */
public record Jdk(Path home, int feature) {
    private static final List<Jdk> ALL = find();

    /** The JDK that runs the tests, JAVA_HOME, and those in the system's JVM folder; each once. */
    public static Stream<Jdk> all() {
        return ALL.stream();
    }

    /** Those of {@link #all()} with virtual threads. */
    public static Stream<Jdk> withVirtualThreads() {
        return ALL.stream().filter(Jdk::hasVirtualThreads);
    }

    /** The newest of {@link #all()}. */
    public static Jdk newest() {
        return ALL.get(ALL.size() - 1);
    }

    public boolean hasVirtualThreads() {
        return feature >= 21;
    }

    public Path java() {
        return home.resolve("bin/java");
    }

    /** A tool beside {@code java}, such as {@code jlink}. */
    public Path tool(String name) {
        return home.resolve("bin").resolve(name);
    }

    @Override
    public String toString() {
        return "JDK " + feature;
    }

    private static List<Jdk> find() {
        List<Path> candidates = new ArrayList<>();
        Path running = Path.of(System.getProperty("java.home"));
        candidates.add(running);
        if (System.getenv("JAVA_HOME") != null) {
            candidates.add(Path.of(System.getenv("JAVA_HOME")));
        }
        addChildren(candidates, running.getParent());
        addChildren(candidates, Path.of("/usr/lib/jvm"));
        TreeMap<Integer, Jdk> byFeature = new TreeMap<>();
        for (Path candidate : candidates) {
            int feature = feature(candidate);
            // One of each feature release: builds of the same release share what matters here.
            if (feature >= 17) {
                byFeature.putIfAbsent(feature, new Jdk(candidate, feature));
            }
        }
        System.out.println("Integration tests run on " + byFeature.values() + " in "
                + byFeature.values().stream().map(Jdk::home).toList());
        return List.copyOf(byFeature.values());
    }

    private static void addChildren(List<Path> candidates, Path folder) {
        if (folder != null && Files.isDirectory(folder)) {
            try (Stream<Path> children = Files.list(folder)) {
                children.sorted().forEach(candidates::add);
            } catch (IOException unreadable) {
                System.out.println("JVM folder " + folder + " is skipped: " + unreadable);
            }
        }
    }

    /** The feature release in the {@code release} file, or -1 if this is no JDK. */
    private static int feature(Path home) {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.exists(release)) {
            return -1;
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            return -1;
        }
        String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
        return version.isEmpty() ? -1 : Runtime.Version.parse(version).feature();
    }
}
