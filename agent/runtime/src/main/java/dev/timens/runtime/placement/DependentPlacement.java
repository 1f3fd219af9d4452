package dev.timens.runtime.placement;

import dev.timens.runtime.lookup.CurrentNamespace;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/**
 * Where the async dependents of a {@code CompletableFuture} run that are left to the JDK's own
 * executors: where they were registered, whoever completes the future. And what the JVM's delayer runs.
 */
public final class DependentPlacement {
    /** The JDK's executors that are no pools: a thread for each task, and those that wait at first. */
    private static final String OWN_EXECUTORS = "java.util.concurrent.CompletableFuture$";

    private DependentPlacement() {}

    /** The executor that a dependent is to use, which the calling thread registers. */
    public static Executor executor(Executor given) {
        return isJdks(given) ? new ExecutorAtHome(given, TaskPlacement.here()) : given;
    }

    /** The same before threads differ: whoever completes the future may be inside by then. */
    public static Executor executorOutside(Executor given) {
        return isJdks(given) ? new ExecutorAtHome(given, PoolPlacement.jvm()) : given;
    }

    private static boolean isJdks(Executor given) {
        return given != null
                && !(given instanceof ForkJoinPool)
                && given.getClass().getName().startsWith(OWN_EXECUTORS);
    }

    /**
     * The home of that dependent if it is for the common pool; any other executor has its own, and gives
     * it that.
     */
    public static Object home(Executor executor) {
        return isCommon(executor) ? TaskPlacement.here() : null;
    }

    /** The same before threads differ. */
    public static Object homeOutside(Executor executor) {
        return isCommon(executor) ? PoolPlacement.jvm() : null;
    }

    private static boolean isCommon(Executor executor) {
        // Asked in this order: the class is initialised where there is such a pool.
        return executor instanceof ForkJoinPool && executor == ForkJoinPool.commonPool();
    }

    /** What the delayer, which is nowhere, is to run for the calling thread. */
    public static Runnable delayed(Runnable command) {
        boolean isOutside = CurrentNamespace.placed(Thread.currentThread()) == null;
        return isOutside ? command : new CommandAtHome(command, TaskPlacement.here());
    }

    private static final class ExecutorAtHome implements Executor {
        private final Executor executor;
        private final Object home;

        ExecutorAtHome(Executor executor, Object home) {
            this.executor = executor;
            this.home = home;
        }

        @Override
        public void execute(Runnable command) {
            Object before = TaskPlacement.begin(home);
            try {
                executor.execute(command);
            } finally {
                TaskPlacement.end(before);
            }
        }
    }

    private static final class CommandAtHome implements Runnable {
        private final Runnable command;
        private final Object home;

        CommandAtHome(Runnable command, Object home) {
            this.command = command;
            this.home = home;
        }

        @Override
        public void run() {
            Object before = TaskPlacement.begin(home);
            try {
                command.run();
            } finally {
                TaskPlacement.end(before);
            }
        }
    }
}
