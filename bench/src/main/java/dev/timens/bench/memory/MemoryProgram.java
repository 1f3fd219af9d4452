package dev.timens.bench.memory;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;

/** Runs in a JVM of its own: parks many threads and prints the bytes of heap that each takes. */
public final class MemoryProgram {
    /** No namespace is made. */
    static final String NOWHERE = "nowhere";
    /** There is one, and the threads are made outside. */
    static final String OUTSIDE = "outside";
    /** The threads are made inside. */
    static final String INSIDE = "inside";

    static final String VIRTUAL = "virtual";

    private MemoryProgram() {}

    /** @param arguments the place, the kind of thread, and how many */
    public static void main(String[] arguments) throws Exception {
        ThreadFactory factory = factory(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        // The first threads of a kind bring things with them, and the first collections drop things, that
        // belong to no thread.
        usedBytes();
        Thread[] kept = park(factory, count);
        if (arguments[0].equals(NOWHERE)) {
            measure(factory, count);
        } else {
            TimeNamespace namespace = TimeNamespace.builder("measured")
                    .offset(ClockId.MONOTONIC, Duration.ofHours(1))
                    .create();
            if (arguments[0].equals(INSIDE)) {
                namespace.call(() -> measure(factory, count));
            } else {
                measure(factory, count);
            }
        }
        System.out.flush();
        // The threads park for ever.
        Runtime.getRuntime().halt(kept[0].isAlive() ? 0 : 1);
    }

    private static Void measure(ThreadFactory factory, int count) throws InterruptedException {
        long before = usedBytes();
        Thread[] threads = park(factory, count);
        double perThread = (double) (usedBytes() - before) / count;
        if (!threads[0].isAlive()) {
            throw new IllegalStateException("A thread has ended that was to park.");
        }
        System.out.println("bytes " + perThread);
        return null;
    }

    private static Thread[] park(ThreadFactory factory, int count) throws InterruptedException {
        CountDownLatch running = new CountDownLatch(count);
        Thread[] threads = new Thread[count];
        for (int i = 0; i < count; i++) {
            threads[i] = factory.newThread(() -> {
                running.countDown();
                while (true) {
                    LockSupport.park();
                }
            });
            threads[i].start();
        }
        running.await();
        // The last ones are about to park.
        Thread.sleep(200);
        return threads;
    }

    private static long usedBytes() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static ThreadFactory factory(String kind) throws ReflectiveOperationException {
        if (!kind.equals(VIRTUAL)) {
            // As little native stack as the JVM allows; the heap does not depend on it.
            return task -> new Thread(null, task, "parked", 128 << 10);
        }
        // By reflection: this is compiled for JDK 17.
        Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
        return (ThreadFactory)
                Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
    }
}
