package dev.timens.it.stress;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import dev.timens.it.cells.Cells;
import dev.timens.it.cells.ThreadKind;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Uses a thousand namespaces in each of several ways, drops them, and counts those the heap still has. */
public final class DroppedNamespaces {
    private static final int MADE = 1000;

    /** What the last use may leave behind, in a frame or a register of a thread that has not moved on. */
    private static final int LEFT_OVER = 2;

    private static final int TRIES = 100;

    private DroppedNamespaces() {}

    public static void main(String[] args) {
        Cells cells = new Cells();
        cells.add("scopes", () -> collected(DroppedNamespaces::enter));
        for (ThreadKind kind : ThreadKind.available()) {
            cells.add("threads:" + kind, () -> collected(namespace -> startThread(namespace, kind)));
        }
        cells.add("groups", () -> collected(DroppedNamespaces::startThreadInGroup));
        cells.add("pools", () -> collected(DroppedNamespaces::startPool));
        cells.add(
                "wrapped-tasks",
                () -> collected(namespace -> namespace.wrap(() -> {}).run()));
        cells.runEach();
    }

    private static String collected(Use use) throws Exception {
        int before = NamespacesInHeap.count();
        for (int i = 0; i < MADE; i++) {
            use.use(namespace(i));
        }
        int left = MADE;
        for (int tries = 0; left > LEFT_OVER && tries < TRIES; tries++) {
            // That a group is gone is noticed some time after the collection, when the next namespace is made.
            Thread.sleep(50);
            namespace(0);
            left = NamespacesInHeap.count() - before;
        }
        if (left > LEFT_OVER) {
            throw new AssertionError(left + " of " + MADE + " are left");
        }
        return left + " of " + MADE + " are left";
    }

    private static TimeNamespace namespace(int number) {
        return TimeNamespace.builder("dropped " + number)
                .offset(ClockId.MONOTONIC, Duration.ofHours(number))
                .create();
    }

    @SuppressWarnings("try") // the scopes are there to be closed
    private static void enter(TimeNamespace namespace) {
        try (TimeNamespace.Scope outer = namespace.enter();
                TimeNamespace.Scope inner = namespace.enter()) {
            System.nanoTime();
        }
    }

    private static void startThread(TimeNamespace namespace, ThreadKind kind) throws Exception {
        namespace.call(() -> kind.start("in " + namespace, System::nanoTime)).join();
    }

    private static void startThreadInGroup(TimeNamespace namespace) throws Exception {
        Thread thread = new Thread(namespace.newThreadGroup("of " + namespace), System::nanoTime);
        thread.start();
        thread.join();
    }

    private static void startPool(TimeNamespace namespace) throws Exception {
        ExecutorService pool = namespace.call(() -> Executors.newFixedThreadPool(1));
        pool.submit(System::nanoTime).get();
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.MINUTES);
    }

    @FunctionalInterface
    private interface Use {
        void use(TimeNamespace namespace) throws Exception;
    }
}
