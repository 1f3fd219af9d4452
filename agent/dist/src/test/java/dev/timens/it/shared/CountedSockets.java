package dev.timens.it.shared;

import java.io.IOException;
import java.net.Socket;
import java.rmi.server.RMIClientSocketFactory;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The sockets of the clients of one remote object; objects with different factories share no port.
 *
 * @param number of the object, so that a copy from a stream is the same factory
 */
record CountedSockets(int number) implements RMIClientSocketFactory, java.io.Serializable {
    private static final ConcurrentHashMap<Integer, List<Socket>> MADE = new ConcurrentHashMap<>();

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        Socket socket = new Socket(host, port);
        made().add(socket);
        return socket;
    }

    List<Socket> made() {
        return MADE.computeIfAbsent(number, key -> new CopyOnWriteArrayList<>());
    }
}
