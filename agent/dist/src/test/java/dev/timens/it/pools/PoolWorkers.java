package dev.timens.it.pools;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import dev.timens.it.cells.ThreadKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Makes each kind of pool in a namespace and outside, lets a task from another place start the first
 * worker, and prints in which namespace that worker is: a line for each owner and caller.
 */
public final class PoolWorkers {
    /** The delay of a task that is scheduled; it must never run earlier by the host's clock. */
    private static final long DELAY_MILLIS = 5;

    private PoolWorkers() {}

    /** @param arguments the offsets of A and of B */
    public static void main(String[] arguments) throws Exception {
        TimeNamespace a = namespace("A", arguments[0]);
        TimeNamespace b = namespace("B", arguments[1]);
        Map<String, TimeNamespace> places = new LinkedHashMap<>();
        places.put("A", a);
        places.put("B", b);
        places.put("none", TimeNamespace.initial());
        Map<String, Callable<Executor>> kinds = PoolKinds.all();
        kinds.putAll(PoolKinds.withoutWorkers());
        for (Map.Entry<String, Callable<Executor>> kind : kinds.entrySet()) {
            for (Map.Entry<String, TimeNamespace> owner : places.entrySet()) {
                for (Map.Entry<String, TimeNamespace> caller : places.entrySet()) {
                    for (ThreadKind thread : ThreadKind.available()) {
                        String worker = workerOf(kind.getValue(), owner.getValue(), caller.getValue(), thread);
                        System.out.println(kind.getKey() + " " + owner.getKey() + " " + caller.getKey() + " " + thread
                                + " " + worker);
                    }
                }
            }
        }
        commonPool(a);
        group(a, b);
        startedInGroup(a, b);
        madeOnCommonPool(a);
        System.exit(0);
    }

    /** The outside is left to threads that never entered anything. */
    private static <T> T in(TimeNamespace place, Callable<T> task) throws Exception {
        return place.equals(TimeNamespace.initial()) ? task.call() : place.call(task);
    }

    /** On a thread of its own, which has entered the place before it makes the pool, or hands it a task. */
    private static <T> T on(ThreadKind thread, TimeNamespace place, Callable<T> task) throws Exception {
        FutureTask<T> running = new FutureTask<>(() -> in(place, task));
        thread.start("caller", running);
        return running.get(60, TimeUnit.SECONDS);
    }

    private static String workerOf(
            Callable<Executor> kind, TimeNamespace owner, TimeNamespace caller, ThreadKind thread) throws Exception {
        Executor executor = on(thread, owner, kind);
        try {
            FutureTask<String> here = new FutureTask<>(PoolWorkers::here);
            on(thread, caller, () -> {
                executor.execute(here);
                return here.get();
            });
            return executor instanceof ScheduledExecutorService
                    ? scheduled((ScheduledExecutorService) executor, caller, thread, here.get())
                    : here.get();
        } finally {
            if (executor instanceof ExecutorService) {
                ((ExecutorService) executor).shutdown();
            }
        }
    }

    private static String scheduled(
            ScheduledExecutorService executor, TimeNamespace caller, ThreadKind thread, String expected)
            throws Exception {
        long begin = TimeNamespace.host().now(ClockId.MONOTONIC);
        String seen = on(thread, caller, () -> executor.schedule(PoolWorkers::here, DELAY_MILLIS, TimeUnit.MILLISECONDS)
                .get());
        long nanos = TimeNamespace.host().now(ClockId.MONOTONIC) - begin;
        boolean isEarly = nanos < TimeUnit.MILLISECONDS.toNanos(DELAY_MILLIS);
        return isEarly ? "early-by-" + nanos : seen.equals(expected) ? seen : seen + "-after-" + expected;
    }

    /** What is first touched inside must not keep the toucher's namespace for those outside. */
    private static void commonPool(TimeNamespace a) throws Exception {
        a.call(() -> ForkJoinPool.commonPool().submit(() -> {}).get());
        a.run(() -> CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS).execute(() -> {}));
        CompletableFuture<String> common = new CompletableFuture<>();
        ForkJoinPool.commonPool().execute(() -> common.complete(here()));
        System.out.println("common A none platform " + common.get(60, TimeUnit.SECONDS));
        CompletableFuture<String> delayed = new CompletableFuture<>();
        CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS, task -> delayed.complete(here()))
                .execute(() -> {});
        System.out.println("delayer A none platform " + delayed.get(60, TimeUnit.SECONDS));
    }

    /** A thread factory that uses a bound group has the last word. */
    private static void group(TimeNamespace a, TimeNamespace b) throws Exception {
        ThreadGroup bound = b.newThreadGroup("bound");
        ExecutorService inGroup = a.call(() -> Executors.newFixedThreadPool(1, task -> new Thread(bound, task)));
        System.out.println("bound-group A none platform "
                + inGroup.submit(PoolWorkers::here).get(60, TimeUnit.SECONDS));
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
        System.out.println("made-in-group A none platform "
                + made.get(60, TimeUnit.SECONDS).submit(PoolWorkers::here).get(60, TimeUnit.SECONDS));
        maker.interrupt();
    }

    /**
     * A thread that is made without a group is in that of its maker, here of whoever makes the pool start it: that
     * must not count. A group that the factory names does, also where it is the same.
     */
    private static void startedInGroup(TimeNamespace a, TimeNamespace b) throws Exception {
        ThreadGroup starters = b.newThreadGroup("starters");
        ThreadFactory named = task -> new Thread(starters, task);
        startedBy(starters, "forkjoin-of-group none", new ForkJoinPool(1));
        startedBy(starters, "forkjoin-of-group A", a.call(() -> new ForkJoinPool(1)));
        startedBy(starters, "executor-of-group none", Executors.newFixedThreadPool(1, Thread::new));
        startedBy(starters, "executor-of-group A", a.call(() -> Executors.newFixedThreadPool(1, Thread::new)));
        startedBy(starters, "bound-group none", Executors.newFixedThreadPool(1, named));
        startedBy(starters, "bound-group A", a.call(() -> Executors.newFixedThreadPool(1, named)));
    }

    private static void startedBy(ThreadGroup group, String kindAndOwner, Executor pool) throws Exception {
        CompletableFuture<String> worker = new CompletableFuture<>();
        new Thread(group, () -> pool.execute(() -> worker.complete(here()))).start();
        System.out.println(kindAndOwner + " B platform " + worker.get(60, TimeUnit.SECONDS));
    }

    /** JDK 25 has workers of the common pool in a group of the JVM's own. */
    private static void madeOnCommonPool(TimeNamespace a) throws Exception {
        ExecutorService made = a.call(() -> ForkJoinPool.commonPool()
                .submit(() -> Executors.newFixedThreadPool(1))
                .get());
        System.out.println("made-on-common A none platform "
                + made.submit(PoolWorkers::here).get(60, TimeUnit.SECONDS));
    }

    /** Where the calling thread is; its clocks must say the same. */
    private static String here() {
        TimeNamespace current = TimeNamespace.current();
        long realtime =
                System.currentTimeMillis() - TimeNamespace.host().clock().millis();
        long monotonic = System.nanoTime() - TimeNamespace.host().now(ClockId.MONOTONIC);
        long wrong = Math.max(
                Math.abs(realtime - current.offset(ClockId.REALTIME).toMillis()),
                Math.abs(monotonic - current.offset(ClockId.MONOTONIC).toNanos()) / 1_000_000);
        // The offsets are hours: a minute is more than a thread waits for a processor.
        String name = wrong < 60_000 ? current.name() : "clocks-" + wrong + "-ms-off";
        return name.equals("host") ? "none" : name;
    }

    private static TimeNamespace namespace(String name, String offset) {
        return TimeNamespace.builder(name)
                .offset(ClockId.MONOTONIC, offset)
                .offset(ClockId.REALTIME, offset)
                .create();
    }
}
