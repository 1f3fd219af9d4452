package dev.timens.cli;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;

/** The jar that this command line was started from, {@code java -jar <file> ...}. */
public final class OwnJar {
    private OwnJar() {}

    public static Path file() {
        CodeSource source = OwnJar.class.getProtectionDomain().getCodeSource();
        try {
            // In the boot loader a class does not say; it is there where JAVA_TOOL_OPTIONS adds the agent.
            Path jar = source == null
                    ? Path.of(System.getProperty("java.class.path"))
                    : Path.of(source.getLocation().toURI());
            return jar.toAbsolutePath().normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e); // the JDK made it of a file
        }
    }
}
