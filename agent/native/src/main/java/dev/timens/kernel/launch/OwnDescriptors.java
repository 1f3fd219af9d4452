package dev.timens.kernel.launch;

import dev.timens.kernel.KernelCalls;
import dev.timens.kernel.SocketCalls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Map;
import java.util.TreeMap;

/**
 * The descriptors that this JVM opened for itself, and would leave to what takes its place: the JDK opens its module
 * image and jars without close-on-exec. Those that the JVM inherited are its user's, and go on.
 */
final class OwnDescriptors {
    private static final int FIRST_AFTER_STREAMS = 3;

    private OwnDescriptors() {}

    static void closeOnExec() throws IOException {
        String home = Paths.get(System.getProperty("java.home")).toRealPath() + "/";
        String named = named();
        DebuggerSockets debugger = DebuggerSockets.find();
        Map<Integer, String> open = open();
        for (Map.Entry<Integer, String> entry : open.entrySet()) {
            int fd = entry.getKey();
            String target = entry.getValue();
            boolean file = target.startsWith(home) || isJar(target, named);
            boolean own;
            if (fd < FIRST_AFTER_STREAMS) {
                own = file && isOnlyOneOf(target, open) || isLeftClosed(fd, target);
            } else {
                own = file
                        || target.startsWith("socket:")
                                && (debugger.has(fd, target) || SocketCalls.isOwnHalfOfPair(fd));
            }
            if (own) {
                KernelCalls.closeOnExec(fd);
            }
        }
    }

    private static Map<Integer, String> open() throws IOException {
        Map<Integer, String> open = new TreeMap<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Paths.get("/proc/self/fd"))) {
            for (Path link : all) {
                open.put(Integer.parseInt(link.getFileName().toString()), target(link));
            }
        }
        return open;
    }

    /**
     * Where a standard stream was closed the JVM's own file got its number. If the user put that file there, the JVM has
     * another descriptor of it.
     */
    private static boolean isOnlyOneOf(String target, Map<Integer, String> open) {
        int count = 0;
        for (String other : open.values()) {
            count += other.equals(target) ? 1 : 0;
        }
        return count == 1;
    }

    /** In place of closing a file that has a standard stream's number, the JDK opens this there, for writing. */
    private static boolean isLeftClosed(int fd, String target) throws IOException {
        if (fd != 0 || !target.equals("/dev/null")) {
            return false; // for an output it is what a user writes too
        }
        String info = new String(Files.readAllBytes(Paths.get("/proc/self/fdinfo/" + fd)), StandardCharsets.US_ASCII);
        return info.matches("(?s).*flags:\\s*[0-7]*1\\n.*");
    }

    private static boolean isJar(String target, String named) {
        return target.endsWith(".jar") && named.contains(target.substring(target.lastIndexOf('/') + 1));
    }

    /** Empty if it was closed in between. */
    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    /** Where the names of this JVM's jars are: an inherited descriptor of another jar is none of its own. */
    private static String named() throws IOException {
        Words environment = Words.ofEnvironment();
        return new String(Files.readAllBytes(Paths.get("/proc/self/cmdline")), StandardCharsets.UTF_8)
                + environment.value("JAVA_TOOL_OPTIONS")
                + environment.value("JDK_JAVA_OPTIONS")
                + System.getProperty("java.class.path");
    }
}
