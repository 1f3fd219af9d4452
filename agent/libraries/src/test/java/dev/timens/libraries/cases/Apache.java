package dev.timens.libraries.cases;

import java.io.IOException;
import java.net.SocketAddress;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.TimeValue;

/** Apache HttpClient 5: connections are kept for whoever asks next, and closed when they were idle. */
final class Apache {
    private Apache() {}

    static List<Library> all() {
        return List.of(
                Library.evicting("apache-idle", Apache::idle),
                new Library("apache-kept", 0, false, () -> kept(new PoolingHttpClientConnectionManager())),
                new Library("apache-basic", 0, false, () -> kept(new BasicHttpClientConnectionManager())));
    }

    /** The client's own thread closes the connection that the caller has used. */
    private static Delay idle() {
        HttpServers.port();
        return (millis, task) -> {
            PoolingHttpClientConnectionManager pool = new PoolingHttpClientConnectionManager();
            try (CloseableHttpClient client = Outside.call(() -> HttpClients.custom()
                    .setConnectionManager(pool)
                    .evictIdleConnections(TimeValue.ofMilliseconds(millis))
                    .build())) {
                get(client);
                while (pool.getTotalStats().getAvailable() > 0) {
                    Thread.sleep(10);
                }
            }
            task.run();
        };
    }

    /** The connection that was kept where the client was made is used for the next request, wherever that is made. */
    private static Delay kept(HttpClientConnectionManager connections) throws IOException {
        CloseableHttpClient client = HttpClients.custom()
                .setConnectionManager(connections)
                .setKeepAliveStrategy((response, context) -> TimeValue.ofMinutes(30))
                .build();
        SocketAddress[] kept = {get(client)};
        return (millis, task) -> {
            SocketAddress used = get(client);
            if (!used.equals(kept[0])) {
                kept[0] = used;
                throw new IllegalStateException("The connection was not kept.");
            }
            task.run();
        };
    }

    /** What the connection is at this end. */
    private static SocketAddress get(CloseableHttpClient client) throws IOException {
        HttpClientContext context = HttpClientContext.create();
        return client.execute(new HttpGet("http://127.0.0.1:" + HttpServers.port() + "/"), context, response -> {
            EntityUtils.consume(response.getEntity());
            return context.getEndpointDetails().getLocalAddress();
        });
    }
}
