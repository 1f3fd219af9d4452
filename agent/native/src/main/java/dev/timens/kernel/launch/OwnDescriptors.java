package dev.timens.kernel.launch;

import dev.timens.kernel.KernelCalls;
import dev.timens.kernel.SocketCalls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

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
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Paths.get("/proc/self/fd"))) {
            for (Path link : all) {
                int fd = Integer.parseInt(link.getFileName().toString());
                String target = target(link);
                boolean file = target.startsWith(home) || isJar(target, named);
                boolean socket =
                        target.startsWith("socket:") && (debugger.has(fd, target) || SocketCalls.isOwnHalfOfPair(fd));
                if (fd >= FIRST_AFTER_STREAMS && (file || socket)) {
                    KernelCalls.closeOnExec(fd);
                }
            }
        }
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
