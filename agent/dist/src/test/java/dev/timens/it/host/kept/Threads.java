package dev.timens.it.host.kept;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;

/** Makes threads and pools, and runs the task of somebody else on them. */
public final class Threads {
    private Threads() {}

    public static <T> T onNewThread(Callable<T> task) throws Exception {
        FutureTask<T> future = new FutureTask<>(task);
        new Thread(future).start();
        return future.get();
    }

    public static <T> T onSubclass(Callable<T> task) throws Exception {
        FutureTask<T> future = new FutureTask<>(task);
        new OwnThread(future).start();
        return future.get();
    }

    public static <T> T onThreadOf(ThreadFactory factory, Callable<T> task) throws Exception {
        FutureTask<T> future = new FutureTask<>(task);
        factory.newThread(future).start();
        return future.get();
    }

    /** Calls others, who may make threads themselves. */
    public static <T> T called(Callable<T> task) throws Exception {
        return task.call();
    }

    public static ExecutorService fixedPool() {
        return Executors.newFixedThreadPool(1);
    }

    public static ExecutorService scheduledPool() {
        return new OwnScheduler();
    }

    public static ExecutorService forkJoinPool() {
        return new ForkJoinPool(1);
    }

    private static final class OwnThread extends Thread {
        OwnThread(Runnable task) {
            super(task);
        }
    }

    private static final class OwnScheduler extends ScheduledThreadPoolExecutor {
        OwnScheduler() {
            super(1);
        }
    }
}
