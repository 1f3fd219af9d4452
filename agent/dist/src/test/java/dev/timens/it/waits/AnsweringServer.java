package dev.timens.it.waits;

import dev.timens.it.server.CountingServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Answers HTTP requests, keeps every connection open, and counts them. */
final class AnsweringServer implements AutoCloseable {
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final CountingServer server = new CountingServer(AnsweringServer::answer);

    AnsweringServer() throws IOException {}

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    int connections() {
        return server.opened();
    }

    /** How many of them the client has ended. */
    int ended() {
        return server.ended();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static boolean answer(InputStream in, OutputStream out) throws IOException {
        int lineEnds = 0;
        while (lineEnds < 2) {
            int b = in.read();
            if (b < 0) {
                return false;
            }
            if (b == '\n') {
                lineEnds++;
            } else if (b != '\r') {
                lineEnds = 0;
            }
        }
        out.write(ANSWER);
        return true;
    }
}
