package dev.timens.junit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A version of JUnit and the class path on which the samples run with it. */
record JUnitJars(String version, String classPath) {
    private static final Pattern JUNITS_OWN =
            Pattern.compile("(junit-(jupiter|platform)|opentest4j|apiguardian|open-test-reporting|jspecify).*\\.jar");

    static JUnitJars compiledAgainst() {
        return new JUnitJars(System.getProperty("junit.version"), System.getProperty("java.class.path"));
    }

    /** This JVM's class path with every jar of JUnit's exchanged. */
    static JUnitJars newest() {
        Stream<String> others = Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> !JUNITS_OWN
                        .matcher(Path.of(entry).getFileName().toString())
                        .matches());
        Stream<String> newest = jars(Path.of(System.getProperty("junit-newest.directory"))).stream();
        return new JUnitJars(
                System.getProperty("junit-newest.version"),
                String.join(File.pathSeparator, Stream.concat(others, newest).toList()));
    }

    private static List<String> jars(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(Path::toString).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return "JUnit " + version;
    }
}
