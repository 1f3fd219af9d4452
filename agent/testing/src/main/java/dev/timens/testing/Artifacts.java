package dev.timens.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files under test, as the build made them. */
public final class Artifacts {
    private Artifacts() {}

    /** The shaded jar of the agent. */
    public static Path agentJar() {
        return fromProperty("agent.jar");
    }

    /** The version of both jars. */
    public static String version() {
        return agentJar().getFileName().toString().replaceAll("timens-agent-(.*)\\.jar", "$1");
    }

    /** The jar of the public API. */
    public static Path apiJar() {
        return fromProperty("api.jar");
    }

    /** The folder of the module's test classes, where its forked programs are. */
    public static Path testClasses() {
        return buildFolder().resolve("test-classes");
    }

    /** The folder of the module's build, for what tests write. */
    public static Path buildFolder() {
        return fromProperty("build.folder");
    }

    /** The jar that a class of a library on the test class path comes from. */
    public static Path jarOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    /** A class path of the given files. */
    public static String classPath(Path... files) {
        StringBuilder path = new StringBuilder();
        for (Path file : files) {
            path.append(path.isEmpty() ? "" : File.pathSeparator).append(file);
        }
        return path.toString();
    }

    private static Path fromProperty(String name) {
        String value = System.getProperty(name);
        if (value == null || !Files.exists(Path.of(value))) {
            throw new IllegalStateException(
                    "System property " + name + " must name a file that exists, and is " + value + ": run mvn verify.");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }
}
