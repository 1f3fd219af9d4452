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

    /** The condition is of a class of its own, which hands the deadline on. */
    public static void awaitUntilOfOwnCondition(long millis) throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        Condition never = new OwnCondition(lock.newCondition());
        lock.lock();
        try {
            while (never.awaitUntil(new Date(millis))) {
                Thread.onSpinWait();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Of a task that overrides the method that tells the time. */
    public static long timerOfOwnTask(long millis) throws Exception {
        Timer timer = new Timer(true);
        CompletableFuture<Long> ran = new CompletableFuture<>();
        timer.schedule(new OwnTask(ran), new Date(millis));
        try {
            return ran.get();
        } finally {
            timer.cancel();
        }
    }

    private static final class OwnTask extends TimerTask {
        private final CompletableFuture<Long> ran;

        OwnTask(CompletableFuture<Long> ran) {
            this.ran = ran;
        }

        @Override
        public void run() {
            TimerTask self = this;
            ran.complete(self.scheduledExecutionTime());
        }

        @Override
        public long scheduledExecutionTime() {
            return super.scheduledExecutionTime();
        }
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
