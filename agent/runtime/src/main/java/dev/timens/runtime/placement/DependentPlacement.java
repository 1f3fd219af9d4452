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
        if (given == null
                || given instanceof ForkJoinPool
                || !given.getClass().getName().startsWith(OWN_EXECUTORS)) {
            return given;
        }
        return new ExecutorAtHome(given, TaskPlacement.here());
    }

    /**
     * The home of that dependent if it is for the common pool; any other executor has its own, and gives
     * it that.
     */
    public static Object home(Executor executor) {
        // Asked in this order: the class is initialised where there is such a pool.
        boolean isCommon = executor instanceof ForkJoinPool && executor == ForkJoinPool.commonPool();
        return isCommon ? TaskPlacement.here() : null;
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
