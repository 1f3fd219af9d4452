package dev.timens.runtime.placement;

import dev.timens.runtime.lookup.CurrentNamespace;
import dev.timens.runtime.namespace.Namespace;
import dev.timens.runtime.report.Report;
import java.util.concurrent.CompletableFuture.AsynchronousCompletionTask;

/**
 * Where tasks of fork-join pools run. A task that is forked, or submitted to a pool of the JVM's, runs
 * where that was done; one that is submitted to a pool of the user's own, where the pool was made. It
 * does so whichever thread executes it: a worker, a thief, or one that helps while it waits.
 *
 * <p>What a task remembers is its home: a namespace, the home of a pool, or that of the JVM's own, who
 * are nowhere. The hooks never throw and take no lock: they are part of every task.
 */
public final class TaskPlacement {
    private TaskPlacement() {}

    /** The home of a task that the calling thread hands to others. */
    public static Object here() {
        try {
            Namespace placed = CurrentNamespace.placed(Thread.currentThread());
            return placed == null ? PoolPlacement.jvm() : placed;
        } catch (Throwable e) {
            failed(e);
            return null;
        }
    }

    /**
     * The home of a task that is submitted to a pool.
     *
     * @param known the home that the task has: an async dependent was given one when it was made, and
     *     keeps it, since whoever completes submits it. Other tasks may have been forked before, and
     *     were taken back
     * @param poolHome what {@link PoolPlacement} gave the pool
     */
    public static Object submitted(Object task, Object known, Object poolHome) {
        if (poolHome != PoolPlacement.jvm()) {
            return PoolPlacement.taskHome(poolHome);
        }
        return known != null && task instanceof AsynchronousCompletionTask ? known : here();
    }

    /**
     * Puts the calling thread where a task is to run.
     *
     * @param home null for a task that was handed to nobody: where its caller is
     * @return what {@link #end} takes
     */
    public static Object begin(Object home) {
        try {
            Thread thread = Thread.currentThread();
            Object before = CurrentNamespace.entry(thread);
            Namespace placed = CurrentNamespace.of(before);
            if (home != null && home != placed) {
                Namespace wanted = home instanceof Namespace ? (Namespace) home : PoolPlacement.at(home, thread);
                if (wanted != placed) {
                    CurrentNamespace.place(thread, wanted);
                }
            }
            return before;
        } catch (Throwable e) {
            failed(e);
            return null;
        }
    }

    /** Puts the calling thread back; a scope that the task has left open ends with it. */
    public static void end(Object before) {
        try {
            Thread thread = Thread.currentThread();
            if (CurrentNamespace.entry(thread) != before) {
                CurrentNamespace.putBack(thread, before);
            }
        } catch (Throwable e) {
            failed(e);
        }
    }

    private static void failed(Throwable e) {
        Report.miss("task placement", "a task could not be placed and runs where its worker is: " + e);
    }
}
