package dev.timens.instrument;

import dev.timens.instrument.callsite.Roads;
import dev.timens.runtime.report.Report;
import java.util.concurrent.TimeUnit;

/**
 * Hooks the roads to a clock that no constant pool shows, when the first class that can take one is
 * about to be loaded. Most small programs have none, and to rewrite the JDK's classes for handles and
 * reflection takes longer than all else at start.
 *
 * <p>A thread of its own does it while the loading one waits: what is rewritten from inside a
 * transformer is shown to no transformer.
 */
final class RoadHooks {
    /**
     * How long a class waits at most. The work takes some ten milliseconds; only somebody who holds a
     * lock that it needs (another agent's, that of standard error) could keep it longer, and then the
     * class goes on and that is said.
     */
    private static final long PATIENCE_MILLIS = 10_000;

    private final Runnable hooking;
    private final Object lock = new Object();
    private Thread worker;
    private volatile boolean hooked;

    RoadHooks(Runnable hooking) {
        this.hooking = hooking;
    }

    /** Called with each application class that loads, before it can run. */
    void before(byte[] classFile) {
        if (!hooked && Roads.areOpenTo(classFile)) {
            Thread working = worker();
            if (working != Thread.currentThread()) {
                await(working);
            }
        }
    }

    private Thread worker() {
        synchronized (lock) {
            if (worker == null) {
                worker = new Thread(rootGroup(), hooking, "timens", 0, false);
                worker.setDaemon(true);
                worker.start();
            }
            return worker;
        }
    }

    private void await(Thread working) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        boolean interrupted = false;
        while (working.isAlive()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                Report.miss(
                        "roads",
                        "handles looked up by name, reflection and hidden classes may keep host time:"
                                + " they could not be hooked within " + PATIENCE_MILLIS / 1000 + " s.");
                break;
            }
            try {
                working.join(left);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        hooked = true;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadGroup rootGroup() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }
}
