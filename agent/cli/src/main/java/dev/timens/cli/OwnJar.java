package dev.timens.cli;

import java.nio.file.Path;

/** The jar that this command line was started from, {@code java -jar <file> ...}. */
public final class OwnJar {
    private OwnJar() {}

    /** Not asked of a class: where JAVA_TOOL_OPTIONS adds the agent, these classes are in the boot loader. */
    public static Path file() {
        return Path.of(System.getProperty("java.class.path")).toAbsolutePath().normalize();
    }
}
