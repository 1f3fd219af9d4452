package dev.timens.it.waits;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers HTTP requests, keeps every connection open, and counts them. */
final class AnsweringServer implements AutoCloseable {
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final AtomicInteger connections = new AtomicInteger();

    AnsweringServer() throws IOException {
        start(this::accept);
    }

    URI uri() {
        return URI.create("http://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort());
    }

    int connections() {
        return connections.get();
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
                connections.incrementAndGet();
                start(() -> answer(socket));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private static void answer(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            int lineEnds = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n') {
                    lineEnds++;
                } else if (b != '\r') {
                    lineEnds = 0;
                }
                if (lineEnds == 2) {
                    socket.getOutputStream().write(ANSWER);
                }
            }
        } catch (IOException closed) {
            return;
        }
    }
}
