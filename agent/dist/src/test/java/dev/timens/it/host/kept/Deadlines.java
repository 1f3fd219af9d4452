package dev.timens.it.host.kept;

import java.util.Date;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Absolute waits until a moment of the host's. Each returns when it is over. */
public final class Deadlines {
    private Deadlines() {}

    public static void parkUntil(long millis) {
        while (System.currentTimeMillis() < millis) {
            LockSupport.parkUntil(millis);
        }
    }

    public static void awaitUntil(long millis) throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        Condition never = lock.newCondition();
        lock.lock();
        try {
            while (never.awaitUntil(new Date(millis))) {
                Thread.onSpinWait();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Gives the time that the task was scheduled for. */
    public static long timer(long millis) throws Exception {
        return schedule((timer, task) -> timer.schedule(task, new Date(millis)));
    }

    public static long timerWithPeriod(long millis) throws Exception {
        return schedule((timer, task) -> timer.scheduleAtFixedRate(task, new Date(millis), TimeUnit.DAYS.toMillis(1)));
    }

    private static long schedule(Scheduling scheduling) throws Exception {
        Timer timer = new Timer(true);
        CompletableFuture<Long> ran = new CompletableFuture<>();
        scheduling.on(timer, new TimerTask() {
            @Override
            public void run() {
                ran.complete(scheduledExecutionTime());
            }
        });
        try {
            return ran.get();
        } finally {
            timer.cancel();
        }
    }

    private interface Scheduling {
        void on(Timer timer, TimerTask task);
    }
}
