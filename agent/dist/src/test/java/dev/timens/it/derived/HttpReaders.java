package dev.timens.it.derived;

import static dev.timens.it.derived.DerivedReader.ofUnits;

import com.sun.net.httpserver.HttpServer;
import java.net.HttpCookie;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URL;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The date that a server sends, and how long a cookie lives that a server gave a date of expiry. */
final class HttpReaders {
    private static final Instant EXPIRY = Instant.parse("2060-01-01T00:00:00Z");
    private static final String COOKIE = "Set-Cookie: name=value; Expires="
            + DateTimeFormatter.RFC_1123_DATE_TIME.format(EXPIRY.atZone(ZoneOffset.UTC));

    static final List<DerivedReader> ALL = List.of(
            ofUnits("HttpServer-Date", "java.time.Clock.currentInstant", 1000, HttpReaders::dateHeader),
            // The age left falls: below zero it rises.
            new DerivedReader(
                    "HttpCookie.getMaxAge",
                    "java.net.HttpCookie.expiryDate2DeltaSeconds",
                    () -> -HttpCookie.parse(COOKIE).get(0).getMaxAge(),
                    time -> -((EXPIRY.toEpochMilli() - time) / 1000)));

    private HttpReaders() {}

    /** The server's threads are where it is made. */
    private static long dateHeader() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            URL url = new URL("http", "localhost", server.getAddress().getPort(), "/");
            HttpURLConnection connection = (HttpURLConnection) url.openConnection(Proxy.NO_PROXY);
            try {
                return connection.getDate() / 1000;
            } finally {
                connection.disconnect();
            }
        } finally {
            server.stop(0);
        }
    }
}
