package dev.timens.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A JDK to measure on. */
public record Jdk(Path home, Runtime.Version version, String vendor) {
    private static final int OLDEST = 17;
    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

    /** @throws IllegalArgumentException if there is none, or too old a one */
    public static Jdk at(Path home) {
        Jdk jdk = read(home);
        if (jdk == null || jdk.feature() < OLDEST) {
            throw new IllegalArgumentException(home + " is not the home of a JDK " + OLDEST + " or newer.");
        }
        return jdk;
    }

    /** The JDK that runs this and those in the same folder, the oldest first; one of each feature release. */
    public static List<Jdk> runningAndSiblings() {
        List<Path> homes = new ArrayList<>();
        Path running = Path.of(System.getProperty("java.home"));
        homes.add(running);
        try (Stream<Path> siblings = Files.list(running.getParent())) {
            siblings.sorted().forEach(homes::add);
        } catch (IOException unreadable) {
            System.err.println("benchmarks: only this JDK is measured, its folder cannot be read: " + unreadable);
        }
        TreeMap<Integer, Jdk> byFeature = new TreeMap<>();
        for (Path home : homes) {
            Jdk jdk = read(home);
            if (jdk != null && jdk.feature() >= OLDEST) {
                byFeature.putIfAbsent(jdk.feature(), jdk);
            }
        }
        return List.copyOf(byFeature.values());
    }

    /** Null if there is no JDK. */
    private static Jdk read(Path home) {
        Properties release = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("release"))) {
            release.load(reader);
        } catch (IOException none) {
            return null;
        }
        String version = unquoted(release.getProperty("JAVA_VERSION", ""));
        if (version.isEmpty() || !Files.isExecutable(home.resolve("bin/java"))) {
            return null;
        }
        return new Jdk(home, Runtime.Version.parse(version), unquoted(release.getProperty("IMPLEMENTOR", "")));
    }

    private static String unquoted(String value) {
        return value.replace("\"", "");
    }

    public int feature() {
        return version.feature();
    }

    public boolean hasVirtualThreads() {
        return feature() >= FIRST_WITH_VIRTUAL_THREADS;
    }

    public Path java() {
        return home.resolve("bin/java");
    }

    public String description() {
        return "JDK " + version + " (" + vendor + ")";
    }
}
