package dev.timens.kernel.launch;

import dev.timens.kernel.KernelCalls;
import dev.timens.kernel.SocketCalls;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The descriptors that this JVM opened for itself, and would leave to what takes its place: the JDK opens its module
 * image and jars without close-on-exec. Those that the JVM inherited are its user's, and go on, whatever their file is.
 *
 * <p>Nothing tells the ones from the others but when they were opened. Where that is not known, a descriptor is the
 * JVM's if no user can have given it. One too many goes on unnoticed; one too few is a user's data lost.
 */
final class OwnDescriptors {
    private static final int FIRST_AFTER_STREAMS = 3;

    private OwnDescriptors() {}

    /** The numbers of all that are open. */
    static Set<Integer> numbers() throws IOException {
        return open().keySet();
    }

    /** @param inherited all that this process was started with; what is open besides, the JVM opened */
    static void closeAllBut(Set<Integer> inherited) throws IOException {
        for (int fd : numbers()) {
            if (!inherited.contains(fd)) {
                KernelCalls.closeOnExec(fd);
            }
        }
    }

    /** @param earlier what was open when the JVM ran already: its own, and those that it inherited */
    static void closeKnown(Set<Integer> earlier) throws IOException {
        Map<Integer, Path> open = open();
        open.keySet().retainAll(earlier);
        DebuggerSockets debugger = DebuggerSockets.find();
        Path modules = Paths.get(System.getProperty("java.home")).toRealPath().resolve("lib/modules");
        Path jar = jar();
        for (Map.Entry<Integer, Path> entry : open.entrySet()) {
            int fd = entry.getKey();
            Path target = entry.getValue();
            if ((target.equals(modules) || target.equals(jar)) && isOnlyOneOf(target, open)
                    || isLeftClosed(fd, target)
                    || isUseless(fd, target.toString(), debugger)) {
                KernelCalls.closeOnExec(fd);
            }
        }
        closeAllBut(earlier);
    }

    /** Without those that are open for looking. */
    private static Map<Integer, Path> open() throws IOException {
        List<Path> links = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Paths.get("/proc/self/fd"))) {
            for (Path link : all) {
                links.add(link);
            }
        }
        Map<Integer, Path> open = new TreeMap<>();
        for (Path link : links) {
            try {
                open.put(Integer.parseInt(link.getFileName().toString()), Files.readSymbolicLink(link));
            } catch (NoSuchFileException e) {
                continue; // closed again
            }
        }
        return open;
    }

    /** This class's; null if it cannot be told. */
    private static Path jar() {
        URL own = OwnDescriptors.class.getResource("OwnDescriptors.class");
        String text = own == null ? "" : own.toString();
        int end = text.indexOf("!/");
        if (!text.startsWith("jar:") || end < 0) {
            return null;
        }
        try {
            return Paths.get(URI.create(text.substring("jar:".length(), end))).toRealPath();
        } catch (IOException | IllegalArgumentException e) {
            return null; // it is gone, or its name cannot be read in this locale
        }
    }

    /**
     * The JVM has its module image open all the time, and the jar that this class is from. So if there is one
     * descriptor of the file, it is the JVM's; if the user gave another, there are two, and nobody knows which is which.
     */
    private static boolean isOnlyOneOf(Path target, Map<Integer, Path> open) {
        int count = 0;
        for (Path other : open.values()) {
            count += other.equals(target) ? 1 : 0;
        }
        return count == 1;
    }

    /** In place of closing a file that has a standard stream's number, the JDK opens this there, for writing. */
    private static boolean isLeftClosed(int fd, Path target) throws IOException {
        if (fd != 0 || !target.equals(Paths.get("/dev/null"))) {
            return false; // for an output it is what a user writes too
        }
        String info = new String(Files.readAllBytes(Paths.get("/proc/self/fdinfo/" + fd)), StandardCharsets.US_ASCII);
        return info.matches("(?s).*flags:\\s*[0-7]*1\\n.*");
    }

    private static boolean isUseless(int fd, String target, DebuggerSockets debugger) {
        return fd >= FIRST_AFTER_STREAMS
                && target.startsWith("socket:")
                && (debugger.has(fd, target) || SocketCalls.isOwnHalfOfPair(fd));
    }
}
