package dev.timens.libraries.cases;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.CyclicTimeout;
import org.eclipse.jetty.io.IdleTimeout;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.Scheduler;

/** Jetty's timeouts. The threads are its scheduler's, which lives where it was made. */
final class Jetty {
    private Jetty() {}

    static List<Library> all() {
        return List.of(
                Library.onOthersThread("jetty-cyclic-timeout", Jetty::cyclicTimeout),
                Library.onOthersThread("jetty-idle-timeout", Jetty::idleTimeout));
    }

    private static Delay cyclicTimeout() throws Exception {
        Scheduler scheduler = started();
        return (millis, task) -> new CyclicTimeout(scheduler) {
            @Override
            public void onTimeoutExpired() {
                task.run();
            }
        }.schedule(millis, TimeUnit.MILLISECONDS);
    }

    private static Delay idleTimeout() throws Exception {
        Scheduler scheduler = started();
        return (millis, task) -> new IdleTimeout(scheduler) {
            @Override
            protected void onIdleExpired(TimeoutException timeout) {
                task.run();
            }

            @Override
            public boolean isOpen() {
                return true;
            }
        }.setIdleTimeout(millis);
    }

    private static Scheduler started() throws Exception {
        ScheduledExecutorScheduler scheduler = new ScheduledExecutorScheduler("timeouts", true);
        scheduler.start();
        return scheduler;
    }
}
