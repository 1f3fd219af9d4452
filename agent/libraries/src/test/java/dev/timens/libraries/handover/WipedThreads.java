package dev.timens.libraries.handover;

import dev.timens.TimeNamespace;
import io.netty.util.concurrent.FastThreadLocal;
import java.lang.reflect.Field;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import org.jboss.threads.EnhancedQueueExecutor;
import org.jboss.threads.JBossExecutors;

/**
 * What is left of a thread's place where its thread-locals are wiped, and where a pool is not one of the
 * JDK's: what {@code docs/limits.md} says of it, and of the remedy.
 */
@SuppressWarnings("try") // the scopes are there to be closed
public final class WipedThreads {
    private interface Check {
        void run() throws Exception;
    }

    private WipedThreads() {}

    public static void main(String[] arguments) throws Exception {
        Places.make();
        print("wiped-worker", WipedThreads::wipedWorker);
        print("wiped-worker-wrapped", WipedThreads::wipedWorkerWrapped);
        print("wiped-in-a-scope", WipedThreads::wipedInScope);
        print("jboss-resetter", WipedThreads::jbossResetter);
        print("jboss-resetting-factory", WipedThreads::jbossResettingFactory);
        print("jboss-queue", WipedThreads::jbossQueue);
        print("netty-locals", WipedThreads::nettyLocals);
        print("forkjoin-idle", WipedThreads::forkJoinIdle);
        System.exit(0);
    }

    private static void print(String name, Check check) {
        String verdict;
        try {
            check.run();
            verdict = "OK";
        } catch (Throwable e) {
            verdict = "WRONG " + e;
        }
        System.out.println(name + "/outside " + verdict);
    }

    private static void require(Places expected, String seen) {
        if (!seen.equals(expected.toString())) {
            throw new AssertionError("in " + seen + " instead of " + expected);
        }
    }

    private static String on(Executor executor) throws Exception {
        FutureTask<String> task = new FutureTask<>(Places::here);
        executor.execute(task);
        return task.get();
    }

    private static ExecutorService poolIn(Places place, ThreadFactory factory) throws Exception {
        return place.call(() -> Executors.newFixedThreadPool(1, factory));
    }

    /** It falls back to the initial namespace. */
    private static void wipedWorker() throws Exception {
        ExecutorService pool = poolIn(Places.AHEAD, Executors.defaultThreadFactory());
        require(Places.AHEAD, on(pool));
        pool.submit(WipedThreads::wipe).get();
        require(Places.OUTSIDE, on(pool));
        pool.shutdown();
    }

    private static void wipedWorkerWrapped() throws Exception {
        ExecutorService pool = poolIn(Places.AHEAD, Executors.defaultThreadFactory());
        ExecutorService wrapped = Places.BEHIND.namespace().executor(pool);
        pool.submit(WipedThreads::wipe).get();
        for (int i = 0; i < 3; i++) {
            require(Places.BEHIND, on(wrapped));
            wrapped.submit(WipedThreads::wipe).get();
        }
        pool.shutdown();
    }

    /** What the scope holds goes back when it is closed. */
    private static void wipedInScope() throws Exception {
        try (TimeNamespace.Scope outer = Places.BEHIND.namespace().enter()) {
            try (TimeNamespace.Scope inner = Places.AHEAD.namespace().enter()) {
                wipe();
                require(Places.OUTSIDE, Places.here());
            }
            require(Places.BEHIND, Places.here());
        }
        require(Places.OUTSIDE, Places.here());
    }

    private static void jbossResetter() throws Exception {
        ExecutorService pool = poolIn(Places.AHEAD, Executors.defaultThreadFactory());
        pool.submit(JBossExecutors.threadLocalResetter()).get();
        require(Places.OUTSIDE, on(pool));
        require(Places.AHEAD, on(Places.AHEAD.namespace().executor(pool)));
        pool.shutdown();
    }

    /** It wipes when the thread ends: that does no harm. */
    private static void jbossResettingFactory() throws Exception {
        ExecutorService pool =
                poolIn(Places.AHEAD, JBossExecutors.resettingThreadFactory(Executors.defaultThreadFactory()));
        require(Places.AHEAD, on(pool));
        require(Places.AHEAD, Places.BEHIND.call(() -> on(pool)));
        pool.shutdown();
    }

    /** No pool of the JDK's: a worker is where the task came from that made the pool start it, and stays there. */
    private static void jbossQueue() throws Exception {
        EnhancedQueueExecutor pool = Places.AHEAD.call(() -> new EnhancedQueueExecutor.Builder()
                .setCorePoolSize(1)
                .setMaximumPoolSize(1)
                .setThreadFactory(Executors.defaultThreadFactory())
                .build());
        require(Places.BEHIND, Places.BEHIND.call(() -> on(pool)));
        require(Places.BEHIND, on(pool));
        require(Places.AHEAD, on(Places.AHEAD.namespace().executor((Executor) pool)));
        pool.shutdown();
        ThreadGroup group = Places.AHEAD.namespace().newThreadGroup("jboss");
        EnhancedQueueExecutor inGroup = new EnhancedQueueExecutor.Builder()
                .setCorePoolSize(1)
                .setMaximumPoolSize(1)
                .setThreadFactory(task -> new Thread(group, task))
                .build();
        require(Places.AHEAD, Places.BEHIND.call(() -> on(inGroup)));
        inGroup.shutdown();
    }

    /** They are not the JVM's thread-locals. */
    private static void nettyLocals() throws Exception {
        ExecutorService pool = poolIn(Places.AHEAD, Executors.defaultThreadFactory());
        pool.submit(() -> {
                    new FastThreadLocal<String>().set("value");
                    FastThreadLocal.removeAll();
                    FastThreadLocal.destroy();
                })
                .get();
        require(Places.AHEAD, on(pool));
        pool.shutdown();
    }

    /** On JDK 25 a worker may wipe its thread-locals whenever it has nothing to do; it is placed again. */
    private static void forkJoinIdle() throws Exception {
        idle(Places.AHEAD.call(() -> new ForkJoinPool(1)));
    }

    private static void idle(ForkJoinPool pool) throws Exception {
        for (int i = 0; i < 5; i++) {
            require(Places.AHEAD, Places.BEHIND.call(() -> on(pool)));
            Thread.sleep(20);
        }
        pool.shutdown();
    }

    /** As JBoss's pools do after each task. By reflection: javac warns of Unsafe, and nothing suppresses that. */
    private static void wipe() {
        try {
            Class<?> type = Class.forName("sun.misc.Unsafe");
            Field field = type.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            Object unsafe = field.get(null);
            for (String name : new String[] {"threadLocals", "inheritableThreadLocals"}) {
                Object offset = type.getMethod("objectFieldOffset", Field.class)
                        .invoke(unsafe, Thread.class.getDeclaredField(name));
                type.getMethod("putObject", Object.class, long.class, Object.class)
                        .invoke(unsafe, Thread.currentThread(), offset, null);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
