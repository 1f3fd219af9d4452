package dev.timens.it.random;

import dev.timens.it.cells.ThreadKind;
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

    /** The one of the JVM, which is not made before it is used. */
    static RealPool common() {
        return new RealPool(null, null);
    }

    /** Makes one in the calling thread's place. */
    static RealPool of(PoolKind kind, ThreadGroup group) {
        return kind == PoolKind.TIMER ? new RealPool(null, new Timer(true)) : new RealPool(executor(kind, group), null);
    }

    private static ExecutorService executor(PoolKind kind, ThreadGroup group) {
        ThreadFactory ownGroup = Executors.defaultThreadFactory();
        switch (kind) {
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
                return perTask(task -> ThreadKind.VIRTUAL.unstarted("of a task", task));
            case PLATFORM_PER_TASK:
                return perTask(task -> new Thread(task, "of a task"));
            case VIRTUAL_WORKERS:
                return Executors.newFixedThreadPool(
                        2, task -> ThreadKind.VIRTUAL.withoutInheriting("virtual worker", task));
            default:
                throw new IllegalArgumentException(kind.name());
        }
    }

    private static Thread daemon(Thread thread) {
        thread.setDaemon(true);
        return thread;
    }

    /** By reflection: newer than the language of the tests. */
    private static ExecutorService perTask(ThreadFactory threads) {
        try {
            return (ExecutorService) Executors.class
                    .getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
                    .invoke(null, threads);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    ExecutorService executor() {
        return executor == null ? ForkJoinPool.commonPool() : executor;
    }

    /** Fork/join pools have been such since JDK 25. */
    ScheduledExecutorService scheduler() {
        return (ScheduledExecutorService) executor();
    }

    Timer timer() {
        return timer;
    }

    void close() {
        if (timer != null) {
            timer.cancel();
        } else if (executor != null) {
            executor.shutdown();
        }
    }
}
