package dev.timens.it.shared;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.timens.it.cells.Cells;
import dev.timens.it.cells.ThreadKind;
import dev.timens.it.derived.Certificates;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;

/**
 * A server whose certificate is valid only where it is 400 days later. Who decides whether a client trusts
 * it: the thread that checks the certificate. Cells {@code kind:owner:caller:thread}.
 */
public final class TlsClients {
    /** What the server's key and certificate are in, in the folder of the certificates. */
    public static final String KEY_FILE = "later.p12";

    private TlsClients() {}

    private interface Exchange {
        void send(Where owner, Where caller, URI server) throws Exception;
    }

    /** @param isCallers whether the certificate is checked in the caller's time, and not in the owner's */
    private record Kind(boolean isCallers, Exchange exchange) {}

    public static void main(String[] arguments) throws Exception {
        HttpsServer server = server();
        URI uri = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("HttpsURLConnection", new Kind(true, TlsClients::urlConnection));
        kinds.put("HttpClient", new Kind(false, TlsClients::client));
        kinds.put("HttpClient.sendAsync", new Kind(false, TlsClients::asynchronously));
        kinds.put("HttpClient-with-executor", new Kind(true, TlsClients::clientWithExecutor));
        Cells cells = new Cells();
        kinds.forEach((name, kind) -> add(cells, name, kind, uri));
        cells.run(32);
        System.exit(0);
    }

    private static void add(Cells cells, String name, Kind kind, URI uri) {
        for (Where owner : Where.all()) {
            for (Where caller : Where.all()) {
                boolean isTrusted = (kind.isCallers ? caller : owner) == Where.FAR_AHEAD;
                for (ThreadKind thread : ThreadKind.available()) {
                    String cell = name + ":" + owner + ":" + caller + ":" + thread;
                    cells.add(cell, thread, () -> {
                        String seen = trusts(kind, owner, caller, uri);
                        if (seen.equals("trusted") != isTrusted) {
                            throw new AssertionError(seen);
                        }
                        return seen;
                    });
                }
            }
        }
    }

    private static String trusts(Kind kind, Where owner, Where caller, URI uri) throws Exception {
        try {
            kind.exchange.send(owner, caller, uri);
            return "trusted";
        } catch (SSLException e) {
            String text = String.valueOf(e);
            if (!text.contains("validity check failed") && !text.contains("NotBefore")) {
                throw e;
            }
            return "not-yet-valid";
        }
    }

    private static void urlConnection(Where owner, Where caller, URI server) throws Exception {
        HttpsURLConnection connection = owner.call(() -> {
            HttpsURLConnection made = (HttpsURLConnection) server.toURL().openConnection(Proxy.NO_PROXY);
            made.setSSLSocketFactory(trusting().getSocketFactory());
            made.setHostnameVerifier((host, session) -> true);
            return made;
        });
        caller.call(connection::getResponseCode);
    }

    private static void client(Where owner, Where caller, URI server) throws Exception {
        send(owner.call(() -> builder().build()), caller, server);
    }

    private static void asynchronously(Where owner, Where caller, URI server) throws Exception {
        HttpClient client = owner.call(() -> builder().build());
        try {
            caller.call(() -> client.sendAsync(HttpRequest.newBuilder(server).build(), BodyHandlers.discarding())
                    .get());
        } catch (java.util.concurrent.ExecutionException e) {
            throw (Exception) e.getCause();
        }
    }

    /** The executor is the caller's: so are the tasks of the handshake. */
    private static void clientWithExecutor(Where owner, Where caller, URI server) throws Exception {
        ExecutorService executor = caller.call(Executors::newCachedThreadPool);
        try {
            send(owner.call(() -> builder().executor(executor).build()), caller, server);
        } finally {
            executor.shutdown();
        }
    }

    private static void send(HttpClient client, Where caller, URI server) throws Exception {
        caller.call(() -> client.send(HttpRequest.newBuilder(server).build(), BodyHandlers.discarding()));
    }

    private static HttpClient.Builder builder() throws Exception {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(trusting());
    }

    /** Each has a context of its own: a session that is resumed is not checked again. */
    private static SSLContext trusting() throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(Certificates.trustStore());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static HttpsServer server() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        char[] password = Certificates.PASSWORD.toCharArray();
        try (var in = Files.newInputStream(Path.of(System.getProperty(Certificates.FOLDER), KEY_FILE))) {
            store.load(in, password);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
