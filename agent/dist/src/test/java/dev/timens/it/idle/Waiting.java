package dev.timens.it.idle;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** What waits: pools whose workers go when they have had nothing to do for a second, timers, threads. */
final class Waiting {
    private static final String WORKER = "idle-worker";
    private static final List<Object> KEPT = new ArrayList<>();

    private Waiting() {}

    /** In the calling thread's namespace. */
    static void makeAll() throws Exception {
        ForkJoinPool.commonPool().submit(System::nanoTime).get();
        IntStream.range(0, 100).parallel().forEach(i -> System.nanoTime());
        CompletableFuture.supplyAsync(System::nanoTime).join();
        use(new ForkJoinPool(2, Waiting::worker, null, false, 0, 2, 1, null, 1, TimeUnit.SECONDS));
        ThreadPoolExecutor pool = new ThreadPoolExecutor(2, 2, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        pool.setThreadFactory(task -> named(new Thread(task)));
        pool.allowCoreThreadTimeOut(true);
        use(pool);
        use(new ScheduledThreadPoolExecutor(1)).schedule(System::nanoTime, 1, TimeUnit.HOURS);
        KEPT.add(new CompletableFuture<Void>().orTimeout(1, TimeUnit.HOURS));
        CompletableFuture.delayedExecutor(1, TimeUnit.HOURS).execute(System::nanoTime);
        Timer timer = new Timer(true);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {}
                },
                new Date(System.currentTimeMillis() + 3_600_000));
        daemon(() -> {
            long end = System.currentTimeMillis() + 3_600_000;
            while (System.currentTimeMillis() < end) {
                LockSupport.parkUntil(end);
            }
        });
    }

    private static <P extends ExecutorService> P use(P pool) throws Exception {
        KEPT.add(pool);
        pool.submit(System::nanoTime).get();
        pool.submit(System::nanoTime).get();
        return pool;
    }

    private static ForkJoinWorkerThread worker(ForkJoinPool pool) {
        return named(ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool));
    }

    private static <T extends Thread> T named(T thread) {
        thread.setName(WORKER);
        return thread;
    }

    static void daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    }

    /** How many workers of the pools have not gone. */
    static long workers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(WORKER))
                .count();
    }
}
