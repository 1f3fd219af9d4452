package dev.timens.it.shared;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Addresses that the JVM has looked up. {@code -Djdk.net.hosts.file=} names the file that it finds them
 * in, {@code -Dsun.net.inetaddr.ttl=} says how long it remembers.
 */
final class Addresses {
    private static final Path FILE = Path.of(System.getProperty("jdk.net.hosts.file", "hosts"));
    private static final Map<String, String> HOSTS = new TreeMap<>();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Addresses() {}

    static String cached(Where owner, Where caller) throws Exception {
        String host = "host" + COUNT.incrementAndGet() + ".example";
        put(host, "127.0.0.1");
        long begin = Lifetime.hostNanos();
        owner.call(() -> require(host, "127.0.0.1"));
        put(host, "127.0.0.2");
        if (Lifetime.ENDS) {
            return Lifetime.endsInTime(begin, () -> caller.call(() -> has(host, "127.0.0.2")));
        }
        return caller.call(() -> require(host, "127.0.0.1"));
    }

    private static String require(String host, String address) throws IOException {
        if (!has(host, address)) {
            throw new AssertionError(InetAddress.getByName(host));
        }
        return address;
    }

    private static boolean has(String host, String address) throws IOException {
        return InetAddress.getByName(host).getHostAddress().equals(address);
    }

    /** The JVM may read the file at any time: it is replaced as a whole. */
    private static synchronized void put(String host, String address) throws IOException {
        HOSTS.put(host, address);
        StringBuilder text = new StringBuilder();
        HOSTS.forEach((name, at) -> text.append(at).append(' ').append(name).append('\n'));
        Path written = FILE.resolveSibling("written");
        Files.writeString(written, text);
        Files.move(written, FILE, StandardCopyOption.ATOMIC_MOVE);
    }
}
