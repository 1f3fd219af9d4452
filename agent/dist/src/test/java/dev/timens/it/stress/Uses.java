package dev.timens.it.stress;

import dev.timens.TimeNamespace;
import dev.timens.it.cells.ThreadKind;
import java.util.Date;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** What a namespace is used for before it is dropped. */
final class Uses {
    private static final Timer OUTSIDE = new Timer(true);

    private Uses() {}

    @SuppressWarnings("try") // the scopes are there to be closed
    static void enter(TimeNamespace namespace) {
        try (TimeNamespace.Scope outer = namespace.enter();
                TimeNamespace.Scope inner = namespace.enter()) {
            System.nanoTime();
        }
    }

    static void startThread(TimeNamespace namespace, ThreadKind kind) throws Exception {
        namespace.call(() -> kind.start("in " + namespace, System::nanoTime)).join();
    }

    static void startThreadInGroup(TimeNamespace namespace) throws Exception {
        Thread thread = new Thread(namespace.newThreadGroup("of " + namespace), System::nanoTime);
        thread.start();
        thread.join();
    }

    static void startPool(TimeNamespace namespace) throws Exception {
        use(namespace.call(() -> Executors.newFixedThreadPool(1)));
    }

    static void startScheduledPool(TimeNamespace namespace) throws Exception {
        ScheduledThreadPoolExecutor pool = namespace.call(() -> new ScheduledThreadPoolExecutor(1));
        pool.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        pool.schedule(System::nanoTime, 1, TimeUnit.HOURS);
        use(pool);
    }

    static void startForkJoinPool(TimeNamespace namespace) throws Exception {
        use(namespace.call(() -> new ForkJoinPool(1)));
    }

    private static void use(ExecutorService pool) throws Exception {
        pool.submit(System::nanoTime).get();
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.MINUTES);
    }

    /** Nobody shuts it down; its one worker has nothing to do, and goes. */
    static void dropPool(TimeNamespace namespace) throws Exception {
        namespace
                .call(() -> new ThreadPoolExecutor(0, 1, 1, TimeUnit.MILLISECONDS, new SynchronousQueue<>()))
                .submit(System::nanoTime)
                .get();
    }

    static void submitToCommonPool(TimeNamespace namespace) throws Exception {
        namespace.call(() -> ForkJoinPool.commonPool().submit(System::nanoTime)).get();
    }

    static void stream(TimeNamespace namespace) {
        namespace.run(() -> IntStream.range(0, 8).parallel().forEach(i -> System.nanoTime()));
    }

    static void chain(TimeNamespace namespace) throws Exception {
        CompletableFuture<Long> first = new CompletableFuture<>();
        CompletableFuture<?> last = namespace.call(() -> first.thenApplyAsync(v -> System.nanoTime())
                .thenComposeAsync(v -> CompletableFuture.supplyAsync(System::nanoTime))
                .thenCombineAsync(first, Math::max));
        first.complete(0L);
        last.join();
    }

    static void delay(TimeNamespace namespace) {
        namespace.run(() ->
                CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS).execute(System::nanoTime));
    }

    /** A timeout goes when the future is complete, long before it is due. */
    static void timeOut(TimeNamespace namespace) throws Exception {
        CompletableFuture<Long> future =
                namespace.call(() -> new CompletableFuture<Long>().orTimeout(1, TimeUnit.HOURS));
        future.complete(0L);
    }

    static void startTimer(TimeNamespace namespace) throws Exception {
        Timer timer = namespace.call(() -> new Timer(true));
        CompletableFuture<Void> run = new CompletableFuture<>();
        timer.schedule(task(() -> run.complete(null)), 0);
        run.join();
        timer.cancel();
    }

    static void cancel(TimeNamespace namespace) {
        TimerTask task = task(namespace.wrap(() -> {}));
        namespace.run(() -> OUTSIDE.schedule(task, new Date(System.currentTimeMillis() + 3_600_000)));
        task.cancel();
        OUTSIDE.purge();
    }

    private static TimerTask task(Runnable run) {
        return new TimerTask() {
            @Override
            public void run() {
                run.run();
            }
        };
    }
}
