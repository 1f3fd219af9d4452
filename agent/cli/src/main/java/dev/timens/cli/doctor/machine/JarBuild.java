package dev.timens.cli.doctor.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * What a jar says about itself.
 *
 * @param build null if it is no jar of this agent
 * @param bootClassPath the name under which the JVM puts it on the boot class path
 */
public record JarBuild(Path file, String version, String build, String bootClassPath) {
    public static JarBuild of(Path jar) {
        Attributes main = attributes(jar);
        return new JarBuild(
                jar,
                main.getValue("Implementation-Version"),
                main.getValue("Timens-Build-Id"),
                main.getValue("Boot-Class-Path"));
    }

    public String name() {
        return file.getFileName().toString();
    }

    /** Whether the JVM finds it where its manifest says it is. */
    public boolean hasItsName() {
        return name().equals(bootClassPath);
    }

    private static Attributes attributes(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            return manifest == null ? new Attributes() : manifest.getMainAttributes();
        } catch (IOException e) {
            return new Attributes();
        }
    }
}
