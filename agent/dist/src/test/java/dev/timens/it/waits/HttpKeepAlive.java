package dev.timens.it.waits;

import dev.timens.it.cells.Cells;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;

/**
 * A connection that is kept alive serves the next request, whichever namespaces the client's maker and
 * its callers are in: its expiry is reckoned in one and the same time.
 */
public final class HttpKeepAlive {
    private HttpKeepAlive() {}

    public static void main(String[] args) throws Exception {
        Cells cells = Plan.cells();
        Plan.addForEachOwnerAndCaller(cells, "HttpClient.keep-alive", HttpKeepAlive::reused);
        cells.run(32);
    }

    private static String reused(Place owner, Place caller) throws Exception {
        HttpClient client = owner.call(() ->
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
        try (AnsweringServer server = new AnsweringServer();
                AnsweringServer other = new AnsweringServer()) {
            send(client, server, caller);
            // Gives the selector thread cause and time to look for connections that have expired.
            send(client, other, caller);
            long until = HostClock.nanos() + TimeUnit.MILLISECONDS.toNanos(2 * Plan.askedMillis());
            while (server.ended() == 0 && HostClock.nanos() - until < 0) {
                Thread.sleep(20);
            }
            send(client, server, caller);
            if (server.connections() != 1) {
                throw new AssertionError(server.connections() + " connections");
            }
        }
        return "one connection";
    }

    private static void send(HttpClient client, AnsweringServer to, Place caller) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(to.uri()).build();
        caller.call(() -> client.send(request, BodyHandlers.discarding()));
    }
}
