package dev.timens.it.support;

import dev.timens.testing.Artifacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A jar for {@code -javaagent} that names an agent class of the tests; the class is on the class path. */
public final class BareAgentJar {
    /** Written once: a JVM that reads a jar while it is written again fails, and test classes run at the same time. */
    private static final Map<Class<?>, Path> WRITTEN = new ConcurrentHashMap<>();

    private BareAgentJar() {}

    public static Path of(Class<?> premain) {
        return WRITTEN.computeIfAbsent(premain, BareAgentJar::write);
    }

    private static Path write(Class<?> premain) {
        Path jar = Artifacts.buildFolder().resolve(premain.getSimpleName() + ".jar");
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Premain-Class", premain.getName());
        main.putValue("Can-Retransform-Classes", "true");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }
}
