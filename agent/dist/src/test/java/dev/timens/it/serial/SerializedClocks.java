package dev.timens.it.serial;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * {@code write <file>} writes references to the clocks, {@code read <file>} reads them and says what
 * they show. One class does both: only the class that captured a method reference can read it.
 */
public final class SerializedClocks {
    private static final int WAIT_MILLIS = 200;

    private SerializedClocks() {}

    public static void main(String[] args) throws IOException, ClassNotFoundException {
        if (args[0].equals("write")) {
            write(args[1]);
        } else {
            read(args[1]);
        }
    }

    private static void write(String file) throws IOException {
        try (ObjectOutputStream out = new ObjectOutputStream(new FileOutputStream(file))) {
            out.writeObject((Supplier<Long> & Serializable) System::nanoTime);
            out.writeObject((Supplier<Long> & Serializable) System::currentTimeMillis);
            out.writeObject((LongConsumer & Serializable) LockSupport::parkUntil);
        }
    }

    @SuppressWarnings("unchecked") // as write wrote them
    private static void read(String file) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new FileInputStream(file))) {
            Supplier<Long> nanoTime = (Supplier<Long>) in.readObject();
            Supplier<Long> millis = (Supplier<Long>) in.readObject();
            LongConsumer parkUntil = (LongConsumer) in.readObject();
            System.out.println("stream monotonic " + nanoTime.get());
            System.out.println("stream realtime " + millis.get());
            System.out.println("waited " + (waited(parkUntil) ? "until the moment" : "less"));
        }
    }

    /** Whether the wait ends at the moment on this JVM's clock. It may end early for no reason, but not each time. */
    private static boolean waited(LongConsumer parkUntil) {
        long until = System.currentTimeMillis() + WAIT_MILLIS;
        for (int i = 0; i < 3; i++) {
            parkUntil.accept(until);
            if (System.currentTimeMillis() >= until) {
                return true;
            }
        }
        return false;
    }
}
