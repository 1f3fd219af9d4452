package dev.timens.it.waits;

import dev.timens.it.cells.Cells;
import java.io.Closeable;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A request times out after as long as its caller asked, whoever made the client and thereby owns its
 * selector thread.
 */
public final class HttpTimeouts {
    private static final Duration ASKED = Duration.ofMillis(Plan.askedMillis());

    /** JDK 17 reckons timeouts in the wall clock, and in whole milliseconds. */
    private static final long GRANULARITY_NANOS = 1_000_000;

    /** Connections in a row that are not answered: one could be late. */
    private static final int UNANSWERED = 3;

    /** What would be closed if nothing referred to it. */
    private static final List<Closeable> OPEN = new ArrayList<>();

    private HttpTimeouts() {}

    public static void main(String[] args) throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 100, InetAddress.getLoopbackAddress())) {
            URI uri = URI.create("http://" + silent.getInetAddress().getHostAddress() + ":" + silent.getLocalPort());
            Cells cells = Plan.cells();
            Plan.addForEachOwnerAndCaller(cells, "HttpClient.send", (owner, caller) -> {
                HttpClient client = owner.call(HttpClient::newHttpClient);
                return caller.call(() -> timed(() -> client.send(request(uri), BodyHandlers.ofString())));
            });
            Plan.addForEachOwnerAndCaller(cells, "HttpClient.sendAsync", (owner, caller) -> {
                HttpClient client = owner.call(HttpClient::newHttpClient);
                return caller.call(() -> timed(() ->
                        client.sendAsync(request(uri), BodyHandlers.ofString()).get()));
            });
            Plan.addForEachOwnerAndCaller(cells, "HttpClient.orTimeout", (owner, caller) -> {
                HttpClient client = owner.call(HttpClient::newHttpClient);
                HttpRequest unlimited = HttpRequest.newBuilder(uri).build();
                return caller.call(() -> timed(() -> client.sendAsync(unlimited, BodyHandlers.ofString())
                        .orTimeout(ASKED.toMillis(), TimeUnit.MILLISECONDS)
                        .get()));
            });
            addConnecting(cells);
            cells.run(48);
        }
    }

    /** To a server that accepts no more connections: its system leaves new ones unanswered. */
    private static void addConnecting(Cells cells) throws Exception {
        ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        OPEN.add(full);
        for (int unanswered = 0; unanswered < UNANSWERED; ) {
            try {
                Socket filling = new Socket();
                OPEN.add(filling);
                filling.connect(full.getLocalSocketAddress(), 200);
                unanswered = 0;
            } catch (SocketTimeoutException e) {
                unanswered++;
            }
        }
        URI uri = URI.create("http://" + full.getInetAddress().getHostAddress() + ":" + full.getLocalPort());
        Plan.addForEachOwnerAndCaller(cells, "HttpClient.connect", (owner, caller) -> {
            HttpClient client = owner.call(
                    () -> HttpClient.newBuilder().connectTimeout(ASKED).build());
            HttpRequest unlimited = HttpRequest.newBuilder(uri).build();
            return caller.call(() -> timed(() -> client.send(unlimited, BodyHandlers.ofString())));
        });
    }

    private static HttpRequest request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(ASKED).build();
    }

    private static String timed(Exchange exchange) throws Exception {
        long start = HostClock.nanos();
        try {
            exchange.answer();
        } catch (HttpTimeoutException | ExecutionException e) {
            long took = HostClock.nanos() - start;
            if (e instanceof ExecutionException
                    && !(e.getCause() instanceof HttpTimeoutException || e.getCause() instanceof TimeoutException)) {
                throw e;
            }
            if (took < ASKED.toNanos() - GRANULARITY_NANOS) {
                throw new AssertionError("took " + took + " ns, less than " + ASKED);
            }
            return "took " + took + " ns";
        }
        throw new AssertionError("answered");
    }

    @FunctionalInterface
    private interface Exchange {
        Object answer() throws Exception;
    }
}
