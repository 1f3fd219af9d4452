package dev.timens.it.random;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
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
            case HAND_OVER -> await(handOver(scene.usedPool().executor()));
            case LEFT_OPEN -> await(leaveOpen(scene.usedPool().executor()));
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

    private Future<?> handOver(ExecutorService pool) {
        Places places = scene.places();
        Place place = scene.place();
        Runnable task = scene::inside;
        switch (scene.number() % 6) {
            case 0:
                return execute(pool, places.wrap(place, task));
            case 1:
                return pool.submit(places.wrap(place, Executors.callable(task)));
            case 2:
                return execute(places.executor(place, (Executor) pool), task);
            case 3:
                return CompletableFuture.runAsync(task, places.executor(place, (Executor) pool));
            case 4:
                return pool instanceof ScheduledExecutorService
                        ? places.executor(place, (ScheduledExecutorService) pool)
                                .schedule(task, 1, TimeUnit.MILLISECONDS)
                        : places.executor(place, pool).submit(task);
            default:
                return places.executor(place, pool).submit(Executors.callable(task));
        }
    }

    /** Where the task ends, the scope does. */
    private Future<?> leaveOpen(ExecutorService pool) {
        Runnable task = () -> {
            scene.places().enter(scene.place());
            scene.inside();
        };
        switch (scene.number() % 3) {
            case 0:
                return pool.submit(task);
            case 1:
                return CompletableFuture.runAsync(task, pool);
            default:
                return execute(pool, task);
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
