package dev.timens.bench.machine;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;

/**
 * The jars a benchmark runs with.
 *
 * @param benchmarks this program
 * @param agent the agent under test
 * @param doNothing an agent that does nothing, and hello world
 */
public record Jars(Path benchmarks, Path agent, Path doNothing) {
    /**
     * Finds the jars from where this program lies in a build.
     *
     * @param named the agent's jar, or null for that of the same build
     * @throws IllegalArgumentException with one sentence for the user
     */
    public static Jars find(Path named) {
        Path benchmarks = own();
        Path target = benchmarks.getParent();
        Path built = target.resolve("../../agent/dist/target/timens-agent-" + version(benchmarks) + ".jar");
        return new Jars(
                benchmarks,
                existing(
                        named != null ? named : built,
                        "the agent's jar",
                        "build it (mvn -pl agent/dist -am package) or name it with --agent"),
                existing(target.resolve("do-nothing-agent.jar"), "the do-nothing agent", "build bench (mvn package)"));
    }

    private static Path own() {
        try {
            Path own = Path.of(Jars.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(own)) {
                return own;
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalArgumentException("run this from benchmarks.jar; forked JVMs need it as class path.");
    }

    private static String version(Path benchmarks) {
        try (JarFile jar = new JarFile(benchmarks.toFile())) {
            return jar.getManifest().getMainAttributes().getValue("Timens-Version");
        } catch (IOException e) {
            throw new IllegalArgumentException(benchmarks + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Path existing(Path jar, String what, String remedy) {
        Path normal = jar.toAbsolutePath().normalize();
        if (!Files.isRegularFile(normal)) {
            throw new IllegalArgumentException(what + " is missing at " + normal + "; " + remedy + ".");
        }
        return normal;
    }

    /** The JVM's option that attaches the agent. */
    public String attach(String options) {
        return "-javaagent:" + agent + (options.isEmpty() ? "" : "=" + options);
    }
}
