package dev.timens.it.support;

import dev.timens.testing.Artifacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Assumptions;

/** Whether the agent's jar has a native library for this machine. */
public final class NativeLibraries {
    private static final String PLATFORM =
            "linux-" + System.getProperty("os.arch").replace("amd64", "x86_64");

    private NativeLibraries() {}

    public static boolean arePresent() {
        try (JarFile jar = new JarFile(Artifacts.agentJar().toFile())) {
            return jar.getEntry("META-INF/native/" + PLATFORM + "/libtimens.so") != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Skips the test where the build had no C compiler. */
    public static void require() {
        Assumptions.assumeTrue(
                arePresent(), "The agent's jar has no native library for " + PLATFORM + ": there was no C compiler.");
    }
}
