package dev.timens.it.shared;

import dev.timens.it.server.CountingServer;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.ldap.InitialLdapContext;

/**
 * Connections to a directory in the JVM's pool. {@code -Dcom.sun.jndi.ldap.connect.pool.timeout=} says
 * when the pool closes those that are idle.
 */
final class DirectoryPool {
    private static final int BIND = 0x60;

    private DirectoryPool() {}

    static String connection(Where owner, Where caller) throws Exception {
        try (CountingServer server = new CountingServer(DirectoryPool::answer)) {
            owner.call(() -> openAndClose(server));
            long begin = Lifetime.hostNanos();
            caller.call(() -> openAndClose(server));
            if (Lifetime.ENDS) {
                return Lifetime.endsInTime(begin, () -> server.ended() == server.opened());
            }
            // The pool looks for idle ones when it likes; this one is asked for by its owner again.
            owner.call(() -> openAndClose(server));
            if (server.opened() != 1) {
                throw new AssertionError(server.opened() + " connections");
            }
            return "one connection";
        }
    }

    private static Void openAndClose(CountingServer server) throws NamingException {
        Hashtable<String, String> settings = new Hashtable<>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        settings.put(
                Context.PROVIDER_URL,
                "ldap://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + server.port());
        settings.put(Context.SECURITY_AUTHENTICATION, "simple");
        settings.put(Context.SECURITY_PRINCIPAL, "cn=somebody");
        settings.put(Context.SECURITY_CREDENTIALS, "secret");
        settings.put("com.sun.jndi.ldap.connect.pool", "true");
        new InitialLdapContext(settings, null).close();
        return null;
    }

    /** A message is 30 length 02 length id operation ...; lengths below 128 are one byte. A bind succeeds. */
    private static boolean answer(InputStream in, OutputStream out) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (data.read() < 0) {
            return false;
        }
        byte[] message = new byte[data.readUnsignedByte()];
        data.readFully(message);
        int idLength = message[1];
        if ((message[2 + idLength] & 0xff) != BIND) {
            return true;
        }
        out.write(0x30);
        out.write(2 + idLength + 9);
        out.write(message, 0, 2 + idLength);
        out.write(new byte[] {0x61, 7, 0x0a, 1, 0, 4, 0, 4, 0});
        return true;
    }
}
