package dev.timens.libraries.cases;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A server of HTTP/1.1 and HTTP/2 without TLS: {@code /} it answers at once, {@code /silent} never. */
final class HttpServers {
    private HttpServers() {}

    /** Its port. Made on first use, on a thread outside: it is none of what is looked at. */
    static int port() {
        return Started.PORT;
    }

    private static final class Started {
        static final int PORT = outside();
    }

    private static int outside() {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        Outside.run(() -> port.complete(start()));
        return port.join();
    }

    private static int start() throws Exception {
        HttpServer server = Vertx.vertx(VertX.patient()).createHttpServer().requestHandler(request -> {
            if (!request.path().equals("/silent")) {
                request.response().end("answer");
            }
        });
        return server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS)
                .actualPort();
    }
}
