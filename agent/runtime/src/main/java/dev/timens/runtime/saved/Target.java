package dev.timens.runtime.saved;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a file that a user names really is. */
public final class Target {
    /** As the kernel's. */
    private static final int MOST_LINKS = 40;

    private Target() {}

    /** What is at the end of the symbolic links, whether it is there or not. Links of /proc are not paths, and stay. */
    static Path of(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        for (int links = 0; !isDescriptor(target) && Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemException(file.toString(), null, "too many levels of symbolic links");
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    /** Whether it is written to as it is: a pipe, a terminal, a device, what a shell has redirected. */
    static boolean isStream(Path target) {
        return isDescriptor(target)
                || Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target);
    }

    /** The same, of the name that a user gives. */
    public static boolean isNamedStream(Path file) {
        try {
            return isStream(of(file));
        } catch (IOException e) {
            return false; // writing says what is wrong
        }
    }

    private static boolean isDescriptor(Path path) {
        return path.startsWith("/proc") || path.startsWith("/dev/fd");
    }

    /** Whether it is this process's own. */
    static boolean isStandardOutput(Path target) {
        return target.equals(Path.of("/proc/self/fd/1")) || target.equals(Path.of("/dev/fd/1"));
    }
}
