package dev.timens.it.tasks;

import dev.timens.it.cells.Cells;
import dev.timens.it.cells.ThreadKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Tasks of a fork-join pool that the program has made: cells {@code kind:owner:submitter:thread}. They
 * run where the pool was made.
 */
public final class OwnPoolTasks {
    private interface Kind {
        void run(ForkJoinPool pool, Look look) throws Exception;
    }

    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("execute", (pool, look) -> {
            pool.execute(look);
            look.await(1);
        });
        KINDS.put("submit", (pool, look) -> pool.submit(look).get(60, TimeUnit.SECONDS));
        KINDS.put("invoke", (pool, look) -> pool.invoke(new Trees.ForkJoin(look, Trees.DEPTH)));
        KINDS.put("invokeAll", (pool, look) -> pool.invoke(new Trees.InvokeAll(look, Trees.DEPTH)));
        KINDS.put("completers", (pool, look) -> pool.invoke(new Trees.Completer(null, look, Trees.DEPTH)));
        KINDS.put("parallel-stream", (pool, look) -> pool.submit(
                        () -> IntStream.range(0, 500).parallel().forEach(i -> look.run()))
                .get(60, TimeUnit.SECONDS));
        KINDS.put("async-dependent", OwnPoolTasks::dependent);
        KINDS.put("helper", OwnPoolTasks::helper);
        KINDS.put("scope-in-a-task", OwnPoolTasks::scope);
        if (ScheduledExecutorService.class.isAssignableFrom(ForkJoinPool.class)) {
            KINDS.put("schedule", (pool, look) -> ((ScheduledExecutorService) pool)
                    .schedule(look, 1, TimeUnit.MILLISECONDS)
                    .get(60, TimeUnit.SECONDS));
            KINDS.put("periodic", (pool, look) -> {
                ((ScheduledExecutorService) pool).scheduleAtFixedRate(look, 1, 2, TimeUnit.MILLISECONDS);
                look.await(4);
            });
        }
    }

    private OwnPoolTasks() {}

    public static void main(String[] args) {
        Cells cells = new Cells();
        for (Map.Entry<String, Kind> kind : KINDS.entrySet()) {
            for (Submitter owner : Submitter.values()) {
                for (Submitter submitter : Submitter.values()) {
                    for (ThreadKind thread : ThreadKind.available()) {
                        cells.add(
                                kind.getKey() + ":" + owner + ":" + submitter + ":" + thread,
                                thread,
                                () -> submit(kind.getValue(), owner, submitter));
                    }
                }
            }
        }
        cells.runEach();
        System.exit(0);
    }

    private static String submit(Kind kind, Submitter owner, Submitter submitter) throws Throwable {
        ForkJoinPool pool = owner.call(() -> new ForkJoinPool(2));
        try {
            Look look = new Look(owner);
            submitter.call(() -> {
                kind.run(pool, look);
                submitter.check();
                return null;
            });
            return look.require(1);
        } finally {
            pool.shutdownNow();
        }
    }

    private static void dependent(ForkJoinPool pool, Look look) throws Exception {
        CompletableFuture<Void> source = new CompletableFuture<>();
        CompletableFuture<Void> dependent = source.thenRunAsync(look, pool);
        source.complete(null);
        dependent.get(60, TimeUnit.SECONDS);
    }

    /** The submitter runs tasks itself, while the pool's workers cannot. */
    private static void helper(ForkJoinPool pool, Look look) throws Exception {
        CountDownLatch looked = new CountDownLatch(1);
        for (int i = 0; i < 2; i++) {
            pool.execute(() -> {
                try {
                    looked.await();
                } catch (InterruptedException over) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        while (pool.hasQueuedSubmissions()) {
            Thread.sleep(1);
        }
        for (int i = 0; i < 5; i++) {
            pool.execute(look);
        }
        pool.execute(looked::countDown);
        pool.awaitQuiescence(60, TimeUnit.SECONDS);
        look.await(5);
    }

    /** A task that is forked in a scope runs there; the one that entered it is where the pool is. */
    private static void scope(ForkJoinPool pool, Look look) throws Exception {
        for (Submitter place : Submitter.values()) {
            if (place != Submitter.NONE) {
                Look inScope = new Look(place);
                pool.submit(() -> {
                            look.run();
                            place.call(() -> {
                                ForkJoinTask.invokeAll(
                                        ForkJoinTask.adapt(inScope),
                                        ForkJoinTask.adapt(inScope),
                                        ForkJoinTask.adapt(inScope));
                                // Not get with a limit: JDK 17 then may forget to wake a worker, also without the
                                // agent.
                                return new Trees.ForkJoin(inScope, 3).fork().join();
                            });
                            look.run();
                            return null;
                        })
                        .get(60, TimeUnit.SECONDS);
                requireAll(inScope);
            }
        }
    }

    private static void requireAll(Look inScope) {
        try {
            inScope.require(3);
        } catch (Throwable e) {
            throw new AssertionError("in the scope: " + e.getMessage());
        }
    }
}
