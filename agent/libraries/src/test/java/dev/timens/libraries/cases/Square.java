package dev.timens.libraries.cases;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.AsyncTimeout;

/** Okio's timeouts, and OkHttp with a server in the same JVM. */
final class Square {
    private static final byte[] BODY = new byte[100_000];
    /** Far more than a machine needs that stands still for a tenth of a second now and then. */
    private static final int ATTEMPTS = 50;

    private Square() {}

    static List<Library> all() {
        return List.of(
                Library.timer("okio-timeout", () -> Square::timeout),
                Library.timer("okio-deadline", () -> Square::deadline),
                Library.onOthersThread("okhttp-call-timeout", Square::callTimeout),
                Library.evicting("okhttp-idle", Square::idle),
                new Library("okhttp-unread-body", 0, false, Square::unreadBody));
    }

    private static void timeout(long millis, Runnable task) {
        AsyncTimeout timeout = watched(task);
        timeout.timeout(millis, TimeUnit.MILLISECONDS);
        timeout.enter();
    }

    private static void deadline(long millis, Runnable task) {
        AsyncTimeout timeout = watched(task);
        timeout.deadline(millis, TimeUnit.MILLISECONDS);
        timeout.enter();
    }

    private static AsyncTimeout watched(Runnable task) {
        return new AsyncTimeout() {
            @Override
            protected void timedOut() {
                task.run();
            }
        };
    }

    private static Delay callTimeout() throws IOException {
        Request request = request(exchange -> {});
        OkHttpClient client = client();
        return (millis, task) -> {
            try (Response response = client.newBuilder()
                    .callTimeout(millis, TimeUnit.MILLISECONDS)
                    .readTimeout(0, TimeUnit.MILLISECONDS)
                    .build()
                    .newCall(request)
                    .execute()) {
                throw new IllegalStateException("The server answered: " + response);
            } catch (IOException timeout) {
                task.run();
            }
        };
    }

    private static Delay idle() throws IOException {
        Request request = request(Square::answer);
        OkHttpClient client = client();
        return (millis, task) -> {
            ConnectionPool pool = new ConnectionPool(5, millis, TimeUnit.MILLISECONDS);
            try (Response response = client.newBuilder()
                    .connectionPool(pool)
                    .build()
                    .newCall(request)
                    .execute()) {
                response.body().bytes();
            }
            while (pool.connectionCount() > 0) {
                Thread.sleep(10);
            }
            task.run();
        };
    }

    /** A response is closed unread: what is left of it is read within a tenth of a second, and the connection kept. */
    private static Delay unreadBody() throws IOException {
        Request request = request(Square::answer);
        OkHttpClient client = client();
        return (millis, task) -> {
            for (int attempt = 1; !isKept(client, request); attempt++) {
                if (attempt == ATTEMPTS) {
                    throw new IllegalStateException("The connection was not kept, " + ATTEMPTS + " times.");
                }
            }
            task.run();
        };
    }

    private static boolean isKept(OkHttpClient client, Request request) throws IOException {
        ConnectionPool pool = new ConnectionPool(5, 1, TimeUnit.HOURS);
        OkHttpClient own = client.newBuilder().connectionPool(pool).build();
        own.newCall(request).execute().close();
        boolean isKept = pool.idleConnectionCount() == 1;
        pool.evictAll();
        return isKept;
    }

    /** Its own time-outs are far beyond what a loaded machine takes. */
    private static OkHttpClient client() {
        return new OkHttpClient.Builder()
                .connectTimeout(1, TimeUnit.MINUTES)
                .readTimeout(1, TimeUnit.MINUTES)
                .writeTimeout(1, TimeUnit.MINUTES)
                .build();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, BODY.length);
        exchange.getResponseBody().write(BODY);
        exchange.close();
    }

    private interface Handling {
        void handle(HttpExchange exchange) throws IOException;
    }

    private static Request request(Handling handling) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", handling::handle);
        server.start();
        return new Request.Builder()
                .url("http://127.0.0.1:" + server.getAddress().getPort() + "/")
                .build();
    }
}
