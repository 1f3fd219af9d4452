package dev.timens.it.derived;

import java.nio.ByteBuffer;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManagerFactory;

/** A client and a server of TLS that talk to each other on one thread. */
public final class Handshake {
    private static final int ROOM = 1 << 16;

    private final SSLEngine client;
    private final SSLEngine server;
    private final ByteBuffer toServer = ByteBuffer.allocate(ROOM);
    private final ByteBuffer toClient = ByteBuffer.allocate(ROOM);

    private Handshake(SSLContext context, String protocol) {
        client = context.createSSLEngine("localhost", 443);
        client.setUseClientMode(true);
        server = context.createSSLEngine();
        server.setUseClientMode(false);
        client.setEnabledProtocols(new String[] {protocol});
        server.setEnabledProtocols(new String[] {protocol});
    }

    /** The client's session. */
    public static SSLSession of(SSLContext context, String protocol) throws SSLException {
        Handshake handshake = new Handshake(context, protocol);
        // Two rounds of data bring the client what the server sends after the handshake.
        for (int data = 0; data < 2; data++) {
            do {
                handshake.step();
            } while (handshake.isHandshaking());
        }
        handshake.step();
        return handshake.client.getSession();
    }

    /** With the certificates of the tests; without anything from earlier. */
    public static SSLContext context() throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(Certificates.keyStore(), Certificates.PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(Certificates.trustStore());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private boolean isHandshaking() {
        return isHandshaking(client) || isHandshaking(server);
    }

    private static boolean isHandshaking(SSLEngine engine) {
        return engine.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING;
    }

    private void step() throws SSLException {
        exchange(client, toServer, server);
        exchange(server, toClient, client);
    }

    private static void exchange(SSLEngine from, ByteBuffer wire, SSLEngine to) throws SSLException {
        from.wrap(ByteBuffer.wrap(new byte[] {1}), wire);
        runTasks(from);
        wire.flip();
        ByteBuffer received = ByteBuffer.allocate(ROOM);
        int before;
        do {
            before = wire.remaining();
            to.unwrap(wire, received);
            runTasks(to);
        } while (wire.remaining() > 0 && wire.remaining() < before
                || to.getHandshakeStatus() == HandshakeStatus.NEED_UNWRAP_AGAIN);
        wire.compact();
    }

    private static void runTasks(SSLEngine engine) {
        Runnable task = engine.getDelegatedTask();
        while (task != null) {
            task.run();
            task = engine.getDelegatedTask();
        }
    }
}
