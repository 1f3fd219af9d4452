package dev.timens.kernel.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

/**
 * The socket on which this JVM waits for a debugger. Left open, the JVM that takes its place would find the port in
 * use, and end. It is known by what it does, listen, and by not having been handed over by the service manager.
 */
final class DebuggerSockets {
    private static final String LISTENING = "0A";
    private static final int STATE = 3;
    private static final int INODE = 9;

    /** "socket:[1234]" of each that listens; empty if there is no debugger's library. */
    private final StringBuilder listening = new StringBuilder();

    private final int firstOwn;

    private DebuggerSockets(int firstOwn) {
        this.firstOwn = firstOwn;
    }

    static DebuggerSockets find() throws IOException {
        DebuggerSockets sockets = new DebuggerSockets(3 + handedOver());
        if (text("/proc/self/maps").contains("/libjdwp.so")) {
            sockets.read("/proc/self/net/tcp");
            sockets.read("/proc/self/net/tcp6");
        }
        return sockets;
    }

    /** Those of socket activation (sd_listen_fds(3)) follow the standard streams. */
    private static int handedOver() throws IOException {
        String count = Words.ofEnvironment().value("LISTEN_FDS");
        return count != null && count.matches("[0-9]{1,4}") ? Integer.parseInt(count) : 0;
    }

    boolean has(int fd, String target) {
        return fd >= firstOwn && listening.indexOf(target) >= 0;
    }

    private void read(String table) throws IOException {
        for (String line : text(table).split("\n")) {
            String[] fields = line.trim().split(" +");
            if (fields.length > INODE && fields[STATE].equals(LISTENING)) {
                listening.append("socket:[").append(fields[INODE]).append(']');
            }
        }
    }

    private static String text(String file) throws IOException {
        Path path = Paths.get(file);
        return Files.exists(path) ? new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1) : "";
    }
}
