package dev.timens.it.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers what comes, keeps every connection open, and counts those that were opened and ended by the client. */
public final class CountingServer implements AutoCloseable {
    /** Reads one request and answers it; false if the client has ended the connection. */
    public interface Protocol {
        boolean serve(InputStream in, OutputStream out) throws IOException;
    }

    private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final Protocol protocol;

    public CountingServer(Protocol protocol) throws IOException {
        this.protocol = protocol;
        start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Connections until now. */
    public int opened() {
        return opened.get();
    }

    public int ended() {
        return ended.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                opened.incrementAndGet();
                start(() -> serve(socket));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            while (protocol.serve(socket.getInputStream(), socket.getOutputStream())) {
                socket.getOutputStream().flush();
            }
        } catch (IOException closed) {
            // Counted all the same.
        } finally {
            ended.incrementAndGet();
        }
    }
}
