package dev.timens.it.shared;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.ref.Reference;
import java.net.Socket;
import java.rmi.Remote;
import java.rmi.RemoteException;
import java.rmi.server.UnicastRemoteObject;
import java.rmi.server.Unreferenced;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Remote objects that the owner exports and the caller uses. {@code -Dsun.rmi.transport.connectionTimeout=}
 * says how long an idle connection is kept, {@code -Djava.rmi.dgc.leaseValue=} how long a holder's lease is.
 */
final class RemoteObjects {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int MOST_TRIES = 5;

    private RemoteObjects() {}

    /** What is called. */
    public interface Greeter extends Remote {
        int greet() throws RemoteException;
    }

    private static final class Exported implements Greeter, Unreferenced {
        final CountDownLatch unreferenced = new CountDownLatch(1);
        final CountedSockets sockets = new CountedSockets(COUNT.incrementAndGet());
        final Greeter stub;

        Exported() throws RemoteException {
            stub = (Greeter) UnicastRemoteObject.exportObject(this, 0, sockets, null);
        }

        @Override
        public int greet() {
            return 1;
        }

        @Override
        public void unreferenced() {
            unreferenced.countDown();
        }
    }

    /** A connection that the owner opened, and the caller puts away. */
    static String connection(Where owner, Where caller) throws Exception {
        Exported object = owner.call(Exported::new);
        owner.call(object.stub::greet);
        long begin = Lifetime.hostNanos();
        caller.call(object.stub::greet);
        if (Lifetime.ENDS) {
            return Lifetime.endsInTime(
                    begin, () -> object.sockets.made().stream().allMatch(Socket::isClosed));
        }
        owner.call(object.stub::greet);
        if (object.sockets.made().size() != 1) {
            throw new AssertionError(object.sockets.made().size() + " connections");
        }
        return "one connection";
    }

    /**
     * The object is referenced as long as the caller holds it, beyond many leases, and no longer. Leases are renewed after
     * half of them: where the machine stood still for nearly that long, that one ended says nothing, and it is done again.
     */
    static String lease(Where owner, Where caller) throws Exception {
        long lease = Long.getLong("java.rmi.dgc.leaseValue", 600_000);
        // Or held for a while in which an hour of any clock would not pass.
        long millis = Lifetime.ENDS ? 5 * lease / 2 : 500;
        for (int tries = 1; ; tries++) {
            Exported object = owner.call(Exported::new);
            Holder holder = new Holder(caller.call(() -> copy(object.stub)));
            Standstill standstill = new Standstill();
            if (!standstill.opens(object.unreferenced, millis)) {
                Reference.reachabilityFence(holder);
                return Lifetime.ENDS ? released(object, holder) : "referenced";
            }
            if (tries == MOST_TRIES || standstill.millis() < lease / 4) {
                throw new AssertionError("unreferenced while it was held, the machine having stood still for "
                        + standstill.millis() + " ms");
            }
        }
    }

    private static String released(Exported object, Holder holder) throws InterruptedException {
        holder.held = null;
        while (!object.unreferenced.await(500, TimeUnit.MILLISECONDS)) {
            System.gc();
        }
        return "referenced while it was held";
    }

    private static final class Holder {
        Object held;

        Holder(Object held) {
            this.held = held;
        }
    }

    /** As another JVM would get it: a reference that has a lease. */
    private static Object copy(Greeter stub) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(stub);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
