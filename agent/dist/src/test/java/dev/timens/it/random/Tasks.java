package dev.timens.it.random;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Tasks that pools are given. */
record Tasks(Scene scene) {
    /** How often a periodic task is run. */
    private static final int RUNS = 3;

    void perform() throws Exception {
        switch (scene.step().action().verb()) {
            case SCHEDULE -> schedule(scene.usedPool().scheduler());
            case HAND_OVER -> await(handOver(scene.executor()));
            default -> await(submit());
        }
    }

    private Future<?> submit() throws Exception {
        Runnable task = scene::inside;
        if (scene.executor() instanceof ForkJoinPool && scene.number() % 4 == 0) {
            return submit((ForkJoinPool) scene.executor());
        }
        switch (scene.number() % 3) {
            case 0:
                return scene.usedPool().executor().submit(task);
            case 1:
                return scene.awaited()
                        ? scene.usedPool()
                                .executor()
                                .invokeAll(List.of(Executors.callable(task)))
                                .get(0)
                        : scene.usedPool().executor().submit(task);
            default:
                return execute(scene.executor(), task);
        }
    }

    private Future<?> submit(ForkJoinPool pool) {
        Runnable inside = scene::inside;
        ForkJoinTask<?> task = ForkJoinTask.adapt(inside);
        if (scene.awaited()) {
            pool.invoke(task);
        } else {
            pool.execute(task);
        }
        return task;
    }

    private Future<?> handOver(Executor pool) {
        switch (scene.number() % 3) {
            case 0:
                return execute(pool, scene.places().wrap(scene.place(), scene::inside));
            case 1:
                return execute(scene.places().executor(scene.place(), pool), scene::inside);
            default:
                return CompletableFuture.runAsync(scene::inside, scene.places().executor(scene.place(), pool));
        }
    }

    private static Future<?> execute(Executor pool, Runnable task) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        pool.execute(() -> {
            task.run();
            done.complete(null);
        });
        return done;
    }

    private void schedule(ScheduledExecutorService pool) {
        long millis = scene.number() % 4;
        Due due = Due.in(millis);
        AtomicInteger runs = new AtomicInteger();
        switch (scene.number() % 3) {
            case 0 -> pool.schedule(() -> scene.inside(due), millis, TimeUnit.MILLISECONDS);
            case 1 -> pool.scheduleAtFixedRate(() -> run(runs), millis, 1, TimeUnit.MILLISECONDS);
            default -> pool.scheduleWithFixedDelay(() -> run(runs), millis, 1, TimeUnit.MILLISECONDS);
        }
    }

    /** An exception ends what is periodic. */
    private void run(AtomicInteger runs) {
        int run = runs.getAndIncrement();
        scene.inside(run, RUNS);
        if (run == RUNS - 1) {
            throw new IllegalStateException("That is enough.");
        }
    }

    private void await(Future<?> task) throws Exception {
        if (scene.awaited()) {
            task.get();
        }
    }
}
