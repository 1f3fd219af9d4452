package dev.timens.instrument;

import dev.timens.instrument.callsite.Roads;
import dev.timens.runtime.report.Report;

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
     * How long a class waits while the worker waits itself. The work takes some ten milliseconds; only
     * somebody who holds a lock that it needs (another agent's, that of standard error) could keep it longer,
     * and then the class goes on and that is said.
     */
    private static final long BLOCKED_MILLIS = 10_000;

    /** How long while it works: slowly, where all code is compiled first, or where the machine is busy. */
    private static final long WORKING_MILLIS = 60_000;

    /** Waits are counted in steps, not by the clock: a machine that stands still uses up one, however long. */
    private static final long STEP_MILLIS = 100;

    private final Runnable hooking;
    private final long blockedMillis;
    private final long workingMillis;
    private final Object lock = new Object();
    private Thread worker;
    private volatile boolean hooked;

    RoadHooks(Runnable hooking) {
        this(hooking, BLOCKED_MILLIS, WORKING_MILLIS);
    }

    RoadHooks(Runnable hooking, long blockedMillis, long workingMillis) {
        this.hooking = hooking;
        this.blockedMillis = blockedMillis;
        this.workingMillis = workingMillis;
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
        long waited = 0;
        long blocked = 0;
        boolean interrupted = false;
        while (working.isAlive()) {
            if (waited >= workingMillis || blocked >= blockedMillis) {
                Report.miss(
                        "roads",
                        "handles looked up by name, reflection and hidden classes may keep host time:"
                                + " they could not be hooked within " + waited / 1000 + " s.");
                break;
            }
            try {
                working.join(STEP_MILLIS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
            waited += STEP_MILLIS;
            blocked = working.getState() == Thread.State.RUNNABLE ? 0 : blocked + STEP_MILLIS;
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
