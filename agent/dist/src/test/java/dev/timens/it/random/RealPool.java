package dev.timens.it.random;

import java.util.Timer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;

/** A pool that was made, or a timer. */
final class RealPool {
    private final ExecutorService executor;
    private final Timer timer;

    private RealPool(ExecutorService executor, Timer timer) {
        this.executor = executor;
        this.timer = timer;
    }

    /** Makes one in the calling thread's place. */
    static RealPool of(PoolKind kind, ThreadGroup group) {
        return kind == PoolKind.TIMER ? new RealPool(null, new Timer(true)) : new RealPool(executor(kind, group), null);
    }

    private static ExecutorService executor(PoolKind kind, ThreadGroup group) {
        ThreadFactory ownGroup = Executors.defaultThreadFactory();
        switch (kind) {
            case COMMON:
                return ForkJoinPool.commonPool();
            case FIXED:
                return Executors.newFixedThreadPool(2, task -> daemon(ownGroup.newThread(task)));
            case SINGLE:
                return Executors.newSingleThreadExecutor();
            case CACHED:
                return Executors.newCachedThreadPool();
            case OWN_FACTORY:
                return Executors.newFixedThreadPool(2, task -> new Thread(null, task, "own factory", 0, false));
            case GROUP_FACTORY:
                return Executors.newFixedThreadPool(2, task -> new Thread(group, task));
            case SCHEDULED:
                return new ScheduledThreadPoolExecutor(2);
            case FORK_JOIN:
                return new ForkJoinPool(1);
            case ASYNC_FORK_JOIN:
                return new ForkJoinPool(3, ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, true);
            case WORK_STEALING:
                return Executors.newWorkStealingPool(2);
            case PER_TASK:
                return perTask();
            default:
                throw new IllegalArgumentException(kind.name());
        }
    }

    private static Thread daemon(Thread thread) {
        thread.setDaemon(true);
        return thread;
    }

    private static ExecutorService perTask() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    ExecutorService executor() {
        return executor;
    }

    /** Fork/join pools have been such since JDK 25. */
    ScheduledExecutorService scheduler() {
        return (ScheduledExecutorService) (Object) executor;
    }

    Timer timer() {
        return timer;
    }

    /** The common pool takes no notice. */
    void close() {
        if (timer != null) {
            timer.cancel();
        } else {
            executor.shutdown();
        }
    }
}
