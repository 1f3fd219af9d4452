package dev.timens.it.shared;

import com.sun.net.httpserver.HttpServer;
import dev.timens.it.server.CountingServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Connections that are kept for the next request: by HttpURLConnection, and by the JDK's server. */
final class KeptConnections {
    private static final byte[] ANSWER = ("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nConnection: keep-alive\r\n"
                    + "Keep-Alive: timeout=" + Lifetime.SECONDS + "\r\n\r\n.")
            .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] REQUEST =
            "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private KeptConnections() {}

    /** The owner opens it, and the caller puts it away. */
    static String ofClient(Where owner, Where caller) throws Exception {
        try (CountingServer server = new CountingServer(KeptConnections::answer)) {
            owner.call(() -> get(server));
            long begin = Lifetime.hostNanos();
            caller.call(() -> get(server));
            if (Lifetime.ENDS) {
                return Lifetime.endsInTime(begin, () -> server.ended() == server.opened());
            }
            owner.call(() -> get(server));
            if (server.opened() != 1) {
                throw new AssertionError(server.opened() + " connections");
            }
            return "one connection";
        }
    }

    private static boolean answer(InputStream in, OutputStream out) throws IOException {
        if (!readHead(in)) {
            return false;
        }
        out.write(ANSWER);
        return true;
    }

    private static boolean readHead(InputStream in) throws IOException {
        int lineEnds = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                lineEnds++;
            } else if (b != '\r') {
                lineEnds = 0;
            }
            if (lineEnds == 2) {
                return true;
            }
        }
        return false;
    }

    private static Void get(CountingServer server) throws IOException {
        URL url = new URL("http", InetAddress.getLoopbackAddress().getHostAddress(), server.port(), "/");
        HttpURLConnection connection = (HttpURLConnection) url.openConnection(Proxy.NO_PROXY);
        try (InputStream in = connection.getInputStream()) {
            in.readAllBytes();
        }
        return null;
    }

    /** The owner makes the server, with a timer, and the caller starts it: the thread that dispatches is its own. */
    static String ofServer(Where owner, Where caller) throws Exception {
        ExecutorService handlers = caller.call(Executors::newCachedThreadPool);
        HttpServer server = owner.call(() -> {
            HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            made.setExecutor(handlers);
            made.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, 1);
                exchange.getResponseBody().write('.');
                exchange.close();
            });
            return made;
        });
        caller.call(() -> {
            server.start();
            return null;
        });
        try {
            return Lifetime.used(() -> ofServer(server));
        } finally {
            server.stop(0);
            handlers.shutdown();
        }
    }

    private static String ofServer(HttpServer server) throws Exception {
        InetSocketAddress address = server.getAddress();
        try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
            exchange(socket);
            // Longer than the server takes to look for idle connections.
            Thread.sleep(Lifetime.ENDS ? 0 : 500);
            long begin = Lifetime.hostNanos();
            exchange(socket);
            return Lifetime.ENDS
                    ? Lifetime.endsInTime(begin, () -> socket.getInputStream().read() < 0)
                    : "kept";
        }
    }

    private static void exchange(Socket socket) throws IOException {
        socket.getOutputStream().write(REQUEST);
        if (!readHead(socket.getInputStream()) || socket.getInputStream().read() != '.') {
            throw new AssertionError("The connection was closed.");
        }
    }
}
