package dev.timens.it.waits;

import dev.timens.it.cells.Cells;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;

/**
 * A request times out after as long as its caller asked, whoever made the client and thereby owns its
 * selector thread.
 */
public final class HttpTimeouts {
    private static final Duration ASKED = Duration.ofMillis(Plan.askedMillis());

    /** JDK 17 reckons timeouts in the wall clock, and in whole milliseconds. */
    private static final long GRANULARITY_NANOS = 1_000_000;

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
            cells.run(18);
        }
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
            if (e instanceof ExecutionException && !(e.getCause() instanceof HttpTimeoutException)) {
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
