package dev.timens.it.readings;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Threads that JDK 17 does not have yet, made by reflection. */
final class LaterThreads {
    private LaterThreads() {}

    /** {@code Thread.ofVirtual().inheritInheritableThreadLocals(inherits).unstarted(task)}. */
    static Thread virtual(Runnable task, boolean inherits) {
        try {
            Class<?> builder = Class.forName("java.lang.Thread$Builder");
            Object virtual = Thread.class.getMethod("ofVirtual").invoke(null);
            builder.getMethod("inheritInheritableThreadLocals", boolean.class).invoke(virtual, inherits);
            return (Thread) builder.getMethod("unstarted", Runnable.class).invoke(virtual, task);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In {@code Executors.newThreadPerTaskExecutor(factory)}, to the end. */
    static void runInExecutor(Runnable task, ThreadFactory factory) {
        try {
            ExecutorService executor = (ExecutorService) Executors.class
                    .getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
                    .invoke(null, factory);
            executor.execute(task);
            executor.shutdown();
            executor.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (ReflectiveOperationException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
