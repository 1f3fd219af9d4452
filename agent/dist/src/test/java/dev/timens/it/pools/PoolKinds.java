package dev.timens.it.pools;

import dev.timens.it.cells.ThreadKind;
import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Every way the JDK has of making a pool whose workers are its own, none of which has started one yet. */
final class PoolKinds {
    private static final ThreadFactory OWN = task -> new Thread(null, task, "w", 0, false);

    private PoolKinds() {}

    /** Those that the running JDK has. Their names begin with that of the constructor that they need. */
    static Map<String, Callable<Executor>> all() {
        Map<String, Callable<Executor>> all = new LinkedHashMap<>();
        all.put("executor-fixed", () -> Executors.newFixedThreadPool(1));
        all.put("executor-fixed-factory", () -> Executors.newFixedThreadPool(1, OWN));
        all.put("executor-cached", Executors::newCachedThreadPool);
        all.put("executor-cached-factory", () -> Executors.newCachedThreadPool(OWN));
        all.put("executor-single", Executors::newSingleThreadExecutor);
        all.put("executor-single-factory", () -> Executors.newSingleThreadExecutor(OWN));
        all.put("executor-subclass", OwnExecutor::new);
        all.put(
                "executor-unconfigurable",
                () -> Executors.unconfigurableExecutorService(Executors.newFixedThreadPool(1)));
        all.put("executor-scheduled", () -> new ScheduledThreadPoolExecutor(1));
        all.put("executor-scheduled-pool", () -> Executors.newScheduledThreadPool(1, OWN));
        all.put("executor-scheduled-single", Executors::newSingleThreadScheduledExecutor);
        all.put(
                "executor-scheduled-unconfigurable",
                () -> Executors.unconfigurableScheduledExecutorService(Executors.newScheduledThreadPool(1)));
        all.put("executor-scheduled-subclass", OwnScheduled::new);
        all.put("forkjoin", () -> new ForkJoinPool(1));
        all.put("forkjoin-async", () -> new ForkJoinPool(2, OwnWorker::new, null, true));
        all.put("forkjoin-subclass", OwnForkJoinPool::new);
        all.put("forkjoin-work-stealing", Executors::newWorkStealingPool);
        all.put("forkjoin-work-stealing-2", () -> Executors.newWorkStealingPool(2));
        all.put("timer", PoolKinds::timer);
        all.put("timer-daemon", () -> asExecutor(new Timer("t", true)));
        if (ThreadKind.available().contains(ThreadKind.VIRTUAL)) {
            all.put("executor-virtual-workers", () -> Executors.newFixedThreadPool(1, PoolKinds::virtual));
        }
        return all;
    }

    /** Executors that make a thread for each task have no workers. Empty on JDKs without them. */
    static Map<String, Callable<Executor>> withoutWorkers() {
        Map<String, Callable<Executor>> all = new LinkedHashMap<>();
        if (Runtime.version().feature() >= 21) {
            all.put("per-task-virtual", () ->
                    (Executor) call(Executors.class.getMethod("newVirtualThreadPerTaskExecutor")));
            all.put("per-task-platform", () ->
                    (Executor) call(Executors.class.getMethod("newThreadPerTaskExecutor", ThreadFactory.class), OWN));
        }
        return all;
    }

    private static Object call(java.lang.reflect.Method method, Object... arguments) throws Exception {
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Thread virtual(Runnable task) {
        return ThreadKind.VIRTUAL.unstarted("w", task);
    }

    private static Executor timer() {
        return asExecutor(new Timer(true));
    }

    private static Executor asExecutor(Timer timer) {
        return task -> timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        task.run();
                    }
                },
                0);
    }

    /** With constructors of its own and its hand on every task. */
    private static final class OwnExecutor extends ThreadPoolExecutor {
        OwnExecutor() {
            this(1);
        }

        OwnExecutor(int threads) {
            super(threads, threads, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>());
        }

        @Override
        public void execute(Runnable task) {
            super.execute(() -> task.run());
        }
    }

    private static final class OwnScheduled extends ScheduledThreadPoolExecutor {
        OwnScheduled() {
            super(0, OWN);
            setCorePoolSize(1);
        }
    }

    private static final class OwnForkJoinPool extends ForkJoinPool {
        OwnForkJoinPool() {
            super(2);
        }
    }

    private static final class OwnWorker extends ForkJoinWorkerThread {
        OwnWorker(ForkJoinPool pool) {
            super(pool);
        }
    }
}
