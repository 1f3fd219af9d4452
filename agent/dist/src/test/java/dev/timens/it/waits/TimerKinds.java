package dev.timens.it.waits;

import static dev.timens.it.waits.RelativeKind.WHOLE_MILLIS;

import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;

/** Tasks that run after a duration, on the timer's thread. */
final class TimerKinds {
    static final List<RelativeKind> ALL = List.of(
            new RelativeKind(
                    "Timer.schedule(TimerTask,long)",
                    WHOLE_MILLIS,
                    () -> timer((timer, task, millis) -> timer.schedule(task, millis))),
            new RelativeKind(
                    "Timer.schedule(TimerTask,long,long)",
                    WHOLE_MILLIS,
                    () -> timer((timer, task, millis) -> timer.schedule(task, millis, 1000))),
            new RelativeKind(
                    "Timer.scheduleAtFixedRate(TimerTask,long,long)",
                    WHOLE_MILLIS,
                    () -> timer((timer, task, millis) -> timer.scheduleAtFixedRate(task, millis, 1000))));

    private TimerKinds() {}

    private static Relative timer(TimerScheduling scheduling) {
        Timer timer = new Timer("timer", true);
        return millis -> {
            CompletableFuture<Long> ran = new CompletableFuture<>();
            TimerTask task = new TimerTask() {
                @Override
                public void run() {
                    ran.complete(HostClock.nanos());
                }
            };
            scheduling.schedule(timer, task, millis);
            long end = ran.get();
            timer.cancel();
            return end;
        };
    }

    @FunctionalInterface
    private interface TimerScheduling {
        void schedule(Timer timer, TimerTask task, long millis);
    }
}
