package dev.timens.it.waits;

import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The host's monotonic clock, on any thread in any namespace, with the agent and without: code of the
 * JDK reads it, as the time that is left to a task which is never due.
 */
final class HostClock {
    private static final Delayed NEVER_DUE =
            new ScheduledThreadPoolExecutor(1, HostClock::daemon).schedule(() -> {}, 36_500, TimeUnit.DAYS);

    private HostClock() {}

    /** Nanoseconds since some moment. */
    static long nanos() {
        return -NEVER_DUE.getDelay(TimeUnit.NANOSECONDS);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "never due");
        thread.setDaemon(true);
        return thread;
    }
}
