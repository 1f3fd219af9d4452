package dev.timens.it.pools;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Makes each kind of pool in a namespace and outside, lets a task from another place start the first
 * worker, and prints in which namespace that worker is: a line for each owner and caller.
 */
public final class PoolWorkers {
    private static final Map<String, Supplier<ExecutorService>> POOLS = new LinkedHashMap<>();

    static {
        POOLS.put("fixed", () -> Executors.newFixedThreadPool(1));
        POOLS.put("cached", Executors::newCachedThreadPool);
        POOLS.put("single", Executors::newSingleThreadExecutor);
        POOLS.put("scheduled", () -> new ScheduledThreadPoolExecutor(1));
        POOLS.put(
                "custom-factory", () -> Executors.newFixedThreadPool(1, task -> new Thread(null, task, "w", 0, false)));
        POOLS.put("fork-join", () -> new ForkJoinPool(1));
        POOLS.put("work-stealing", Executors::newWorkStealingPool);
        POOLS.put("fork-join-factory", () -> new ForkJoinPool(1, OwnWorker::new, null, false));
    }

    private PoolWorkers() {}

    public static void main(String[] arguments) throws Exception {
        TimeNamespace a = namespace("A", "+1h");
        TimeNamespace b = namespace("B", "-2h");
        Map<String, TimeNamespace> places = new LinkedHashMap<>();
        places.put("A", a);
        places.put("B", b);
        places.put("none", TimeNamespace.initial());
        for (Map.Entry<String, Supplier<ExecutorService>> pool : POOLS.entrySet()) {
            for (Map.Entry<String, TimeNamespace> owner : places.entrySet()) {
                for (Map.Entry<String, TimeNamespace> caller : places.entrySet()) {
                    String worker = workerOf(pool.getValue(), owner.getValue(), caller.getValue());
                    System.out.println(pool.getKey() + " " + owner.getKey() + " " + caller.getKey() + " " + worker);
                }
            }
        }
        commonPool(a);
        group(a, b);
        startedInGroup(b);
        madeOnCommonPool(a);
        System.exit(0);
    }

    /** The outside is left to threads that never entered anything. */
    private static <T> T in(TimeNamespace place, Callable<T> task) throws Exception {
        return place.equals(TimeNamespace.initial()) ? task.call() : place.call(task);
    }

    private static String workerOf(Supplier<ExecutorService> pool, TimeNamespace owner, TimeNamespace caller)
            throws Exception {
        ExecutorService executor = in(owner, pool::get);
        try {
            return in(caller, () -> executor.submit(PoolWorkers::here).get(60, TimeUnit.SECONDS));
        } finally {
            executor.shutdown();
        }
    }

    /** What is first touched inside must not keep the toucher's namespace for those outside. */
    private static void commonPool(TimeNamespace a) throws Exception {
        a.call(() -> ForkJoinPool.commonPool().submit(() -> {}).get());
        a.run(() -> CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS).execute(() -> {}));
        CompletableFuture<String> common = new CompletableFuture<>();
        ForkJoinPool.commonPool().execute(() -> common.complete(here()));
        System.out.println("common A none " + common.get(60, TimeUnit.SECONDS));
        CompletableFuture<String> delayed = new CompletableFuture<>();
        CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS, task -> delayed.complete(here()))
                .execute(() -> {});
        System.out.println("delayer A none " + delayed.get(60, TimeUnit.SECONDS));
    }

    /** A thread factory that uses a bound group has the last word. */
    private static void group(TimeNamespace a, TimeNamespace b) throws Exception {
        ThreadGroup bound = b.newThreadGroup("bound");
        ExecutorService inGroup = a.call(() -> Executors.newFixedThreadPool(1, task -> new Thread(bound, task)));
        System.out.println(
                "bound-group A none " + inGroup.submit(PoolWorkers::here).get(60, TimeUnit.SECONDS));
        ThreadGroup ownGroup = a.newThreadGroup("maker");
        CompletableFuture<ExecutorService> made = new CompletableFuture<>();
        Thread maker = new Thread(ownGroup, () -> {
            made.complete(Executors.newFixedThreadPool(1));
            try {
                Thread.sleep(60_000); // keeps the daemon group, which JDK 17 destroys with its last thread
            } catch (InterruptedException done) {
                Thread.currentThread().interrupt();
            }
        });
        maker.setDaemon(true);
        maker.start();
        System.out.println("made-in-group A none "
                + made.get(60, TimeUnit.SECONDS).submit(PoolWorkers::here).get(60, TimeUnit.SECONDS));
        maker.interrupt();
    }

    /** A fork/join worker is in the group of whoever makes the pool start it: that must not count. */
    private static void startedInGroup(TimeNamespace b) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(1);
        CompletableFuture<String> worker = new CompletableFuture<>();
        new Thread(b.newThreadGroup("starter"), () -> pool.execute(() -> worker.complete(here()))).start();
        System.out.println("fork-join-of-group none B " + worker.get(60, TimeUnit.SECONDS));
    }

    /** JDK 25 has workers of the common pool in a group of the JVM's own. */
    private static void madeOnCommonPool(TimeNamespace a) throws Exception {
        ExecutorService made = a.call(() -> ForkJoinPool.commonPool()
                .submit(() -> Executors.newFixedThreadPool(1))
                .get());
        System.out.println(
                "made-on-common A none " + made.submit(PoolWorkers::here).get(60, TimeUnit.SECONDS));
    }

    private static String here() {
        String name = TimeNamespace.current().name();
        return name.equals("host") ? "none" : name;
    }

    private static TimeNamespace namespace(String name, String offset) {
        return TimeNamespace.builder(name)
                .offset(ClockId.MONOTONIC, offset)
                .offset(ClockId.REALTIME, offset)
                .create();
    }

    private static final class OwnWorker extends ForkJoinWorkerThread {
        OwnWorker(ForkJoinPool pool) {
            super(pool);
        }
    }
}
