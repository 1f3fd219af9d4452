package dev.timens.it.pools;

import dev.timens.it.cells.Cells;
import dev.timens.it.cells.Home;
import dev.timens.it.cells.ThreadKind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * What pools and their thread factories do in their lives, each made in A and used from B by platform
 * and virtual threads: every worker must read A's clocks.
 */
public final class PoolLives {
    private static final Home OUTSIDE = Home.outside();
    private static final Home A = Home.made("A", Duration.ofDays(10));
    private static final Home B = Home.made("B", Duration.ofHours(-5));

    private PoolLives() {}

    public static void main(String[] args) {
        Cells cells = new Cells();
        for (ThreadKind kind : ThreadKind.available()) {
            cells.add("prestarted-from-elsewhere:" + kind, kind, PoolLives::prestarted);
            cells.add("grown-from-elsewhere:" + kind, kind, PoolLives::grown);
            cells.add("grown-again-after-idling:" + kind, kind, PoolLives::grownAgain);
            cells.add("replaced-after-an-exception:" + kind, kind, PoolLives::replaced);
            cells.add("before-and-after-each-task:" + kind, kind, PoolLives::beforeAndAfter);
            cells.add("invoked-together:" + kind, kind, PoolLives::invokedTogether);
            cells.add("factory-of-threads-made-elsewhere:" + kind, kind, PoolLives::threadsMadeElsewhere);
            cells.add("factory-of-a-bound-group:" + kind, kind, PoolLives::boundGroup);
            cells.add("factory-that-gives-none:" + kind, kind, PoolLives::givesNone);
            cells.add("factory-that-starts-threads:" + kind, kind, PoolLives::startsThreads);
            cells.add("changed-factory:" + kind, kind, PoolLives::changedFactory);
            cells.add("static-pool:" + kind, kind, () -> staticPool(kind));
            cells.add("caller-runs:" + kind, kind, PoolLives::callerRuns);
        }
        cells.run(64);
        System.exit(0);
    }

    private static ThreadPoolExecutor pool(int threads, ThreadFactory factory) throws Exception {
        return A.namespace()
                .call(() -> new ThreadPoolExecutor(
                        threads, threads, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), factory));
    }

    private static ThreadPoolExecutor pool(int threads) throws Exception {
        return pool(threads, Executors.defaultThreadFactory());
    }

    /** Has as many workers as there are look at their clocks at once, for a caller in B. */
    private static String checkAll(ThreadPoolExecutor pool, int workers) throws Exception {
        CyclicBarrier all = new CyclicBarrier(workers);
        Callable<String> check = () -> {
            all.await();
            A.check();
            return Thread.currentThread().getName();
        };
        return B.namespace().call(() -> {
            List<Future<String>> results = pool.invokeAll(java.util.Collections.nCopies(workers, check));
            for (Future<String> result : results) {
                result.get();
            }
            pool.shutdown();
            B.check();
            return workers + " workers in A";
        });
    }

    private static String prestarted() throws Exception {
        ThreadPoolExecutor pool = pool(3);
        if (B.namespace().call(pool::prestartAllCoreThreads) != 3) {
            throw new AssertionError("not prestarted");
        }
        return checkAll(pool, 3);
    }

    private static String grown() throws Exception {
        ThreadPoolExecutor pool = pool(1);
        CountDownLatch end = new CountDownLatch(1);
        B.namespace().run(() -> {
            for (int i = 0; i < 4; i++) {
                pool.execute(() -> await(end));
            }
            pool.setMaximumPoolSize(4);
            pool.setCorePoolSize(4); // starts a thread for each task that waits
        });
        end.countDown();
        return checkAll(pool, 4);
    }

    private static String grownAgain() throws Exception {
        ThreadPoolExecutor pool = pool(2);
        pool.setKeepAliveTime(1, TimeUnit.MILLISECONDS);
        pool.allowCoreThreadTimeOut(true);
        OUTSIDE.namespace().call(() -> pool.submit(A::check).get());
        while (pool.getPoolSize() > 0) {
            Thread.sleep(1);
        }
        return checkAll(pool, 2);
    }

    private static String replaced() throws Exception {
        CountDownLatch replaced = new CountDownLatch(3);
        ThreadPoolExecutor pool = pool(1, task -> {
            replaced.countDown();
            Thread thread = new Thread(task);
            thread.setUncaughtExceptionHandler((t, e) -> {});
            return thread;
        });
        for (int i = 0; i < 2; i++) {
            B.namespace()
                    .run(() -> pool.execute(() -> {
                        // The dying worker makes its successor, and a scope that is never closed must not count.
                        B.namespace().enter();
                        throw new IllegalStateException("ends the worker");
                    }));
        }
        replaced.await();
        return checkAll(pool, 1);
    }

    private static String beforeAndAfter() throws Exception {
        FutureTask<Void> before = new FutureTask<>(A::check, null);
        FutureTask<Void> after = new FutureTask<>(A::check, null);
        ThreadPoolExecutor pool = A.namespace()
                .call(() -> new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>()) {
                    @Override
                    protected void beforeExecute(Thread thread, Runnable task) {
                        before.run();
                    }

                    @Override
                    protected void afterExecute(Runnable task, Throwable thrown) {
                        after.run();
                    }
                });
        String seen = checkAll(pool, 1);
        before.get();
        after.get();
        return seen;
    }

    private static String invokedTogether() throws Exception {
        ThreadPoolExecutor pool = pool(2);
        Callable<String> check = () -> {
            A.check();
            return "any of them in A";
        };
        String seen = B.namespace().call(() -> pool.invokeAny(List.of(check, check)));
        pool.shutdown();
        return seen;
    }

    /** It hands out threads that were made in B, outside, and for somebody else's task. */
    private static String threadsMadeElsewhere() throws Exception {
        Handing inB = B.namespace().call(Handing::new);
        Handing outside = new Handing();
        CountDownLatch first = new CountDownLatch(1);
        ThreadPoolExecutor pool =
                pool(2, task -> first.getCount() == 1 && leave(first) ? inB.hand(task) : outside.hand(task));
        return checkAll(pool, 2);
    }

    private static boolean leave(CountDownLatch latch) {
        latch.countDown();
        return true;
    }

    private static String boundGroup() throws Exception {
        ThreadGroup group = new ThreadGroup("of A");
        A.namespace().bind(group);
        ThreadPoolExecutor pool = B.namespace()
                .call(() -> new ThreadPoolExecutor(
                        1, 1, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), task -> new Thread(group, task)));
        return checkAll(pool, 1);
    }

    private static String givesNone() throws Exception {
        ThreadPoolExecutor pool = pool(1, task -> null);
        B.namespace().run(() -> pool.execute(() -> {}));
        if (pool.getPoolSize() != 0 || pool.getQueue().isEmpty() && pool.getTaskCount() != 0) {
            throw new AssertionError(pool);
        }
        pool.shutdownNow();
        return "as without the agent";
    }

    private static String startsThreads() throws Exception {
        ThreadPoolExecutor pool = pool(1, task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            thread.start();
            return thread;
        });
        try {
            B.namespace().run(() -> pool.execute(() -> {}));
        } catch (IllegalThreadStateException asWithoutTheAgent) {
            return asWithoutTheAgent.toString();
        }
        throw new AssertionError("accepted");
    }

    private static String changedFactory() throws Exception {
        ThreadPoolExecutor pool = pool(1);
        B.namespace().run(() -> pool.setThreadFactory(task -> new Thread(null, task, "late", 0, false)));
        return checkAll(pool, 1);
    }

    /** It is made by whoever uses its class first, and lives there: not what one wants, but what one can rely on. */
    private static String staticPool(ThreadKind kind) throws Exception {
        ThreadPoolExecutor pool =
                A.namespace().call(() -> kind == ThreadKind.PLATFORM ? FirstUse.POOL : FirstVirtualUse.POOL);
        return checkAll(pool, 1);
    }

    private static String callerRuns() throws Exception {
        ThreadPoolExecutor pool = A.namespace()
                .call(() -> new ThreadPoolExecutor(
                        1,
                        1,
                        1,
                        TimeUnit.MINUTES,
                        new SynchronousQueue<>(),
                        new ThreadPoolExecutor.CallerRunsPolicy()));
        CountDownLatch end = new CountDownLatch(1);
        pool.execute(() -> await(end));
        FutureTask<Void> rejected = new FutureTask<>(B::check, null);
        B.namespace().run(() -> pool.execute(rejected));
        end.countDown();
        pool.shutdown();
        rejected.get();
        return "in B, on the caller's own thread";
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A thread that is there before its task. */
    private static final class Handing {
        private final Thread thread = new Thread(() -> this.task.run());
        private volatile Runnable task;

        Thread hand(Runnable newTask) {
            task = newTask;
            return thread;
        }
    }

    private static final class FirstUse {
        static final ThreadPoolExecutor POOL =
                new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>());
    }

    private static final class FirstVirtualUse {
        static final ThreadPoolExecutor POOL =
                new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>());
    }
}
