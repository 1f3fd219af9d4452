package dev.timens.it.support;

import dev.timens.testing.Artifacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Copies of the agent's jar in other places, under other names, and as another build. */
public final class AgentJarCopy {
    private AgentJarCopy() {}

    /** The agent's jar at another path; its folder is made. */
    public static Path to(Path jar) {
        try {
            Files.createDirectories(jar.getParent());
            return Files.copy(Artifacts.agentJar(), jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A jar that differs from the agent's in its build id. */
    public static Path ofAnotherBuild(Path jar, String buildId) {
        try (JarInputStream in = new JarInputStream(Files.newInputStream(Artifacts.agentJar()))) {
            Manifest manifest = in.getManifest();
            manifest.getMainAttributes().putValue("Timens-Build-Id", buildId);
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
                copyEntries(in, out, entry -> true);
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The agent's jar as a build without a C compiler makes it. */
    public static Path withoutLibrary(Path jar) {
        try (JarInputStream in = new JarInputStream(Files.newInputStream(Artifacts.agentJar()));
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), in.getManifest())) {
            copyEntries(in, out, entry -> !entry.startsWith("META-INF/native/"));
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyEntries(JarInputStream in, JarOutputStream out, Predicate<String> wanted)
            throws IOException {
        for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
            if (wanted.test(entry.getName())) {
                out.putNextEntry(new JarEntry(entry.getName()));
                ((InputStream) in).transferTo(out);
                out.closeEntry();
            }
        }
    }
}
