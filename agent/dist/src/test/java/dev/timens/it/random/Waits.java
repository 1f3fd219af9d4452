package dev.timens.it.random;

import dev.timens.it.waits.LongMutex;
import dev.timens.it.waits.UserUnsafe;
import java.util.Date;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Timers, and waits until a time of the caller's clock. */
record Waits(Scene scene) {
    /** A wait may end early, for what was unparked before: now and then, but not again and again. */
    private static final int MOST_WAKINGS = 100;

    void perform() throws InterruptedException {
        switch (scene.step().action().verb()) {
            case TIMER_IN -> scheduleIn(scene.usedPool().timer());
            case TIMER_AT -> scheduleAt(scene.usedPool().timer());
            case PARK_UNTIL -> parkUntil(later());
            default -> awaitUntil(later());
        }
    }

    /** Or just over, so that nothing has to be waited for. */
    private long later() {
        return System.currentTimeMillis() + scene.number() % 4 - 1;
    }

    /** By what the thread reads: what is awaited is given in its time. */
    private Due due(long millis) {
        return Due.at(millis, scene.step().here().place());
    }

    private void scheduleIn(Timer timer) {
        Due due = Due.at(later(), scene.step().here().place());
        timer.schedule(task(() -> scene.inside(due)), scene.number() % 4);
    }

    private void scheduleAt(Timer timer) {
        Date date = new Date(later());
        Due due = due(date.getTime());
        TimerTask[] task = new TimerTask[1];
        task[0] = task(() -> {
            Place reader = scene.step().there().place();
            long shown = task[0].scheduledExecutionTime() - reader.millis();
            if (shown != date.getTime() - scene.step().here().place().millis()) {
                scene.round().fail(scene.step(), "scheduledExecutionTime is not that of " + reader);
            }
            scene.inside(due);
        });
        if (scene.number() % 3 == 0) {
            timer.schedule(task[0], date);
        } else {
            // Periods that nobody lives to see.
            timer.scheduleAtFixedRate(task[0], date, Integer.MAX_VALUE);
        }
    }

    private static TimerTask task(Runnable run) {
        return new TimerTask() {
            @Override
            public void run() {
                run.run();
            }
        };
    }

    private void parkUntil(long millis) {
        int wakings = 0;
        for (; System.currentTimeMillis() < millis; wakings++) {
            switch (scene.number() % 3) {
                case 0 -> LockSupport.parkUntil(this, millis);
                case 1 -> LockSupport.parkUntil(millis);
                default -> UserUnsafe.parkUntil(millis);
            }
        }
        if (wakings > MOST_WAKINGS) {
            scene.round().fail(scene.step(), "parkUntil came back " + wakings + " times");
        }
        scene.inside(due(millis));
    }

    private void awaitUntil(long millis) throws InterruptedException {
        if (scene.number() % 3 == 0) {
            LongMutex lock = new LongMutex();
            lock.lock();
            awaitUntil(millis, lock.newCondition());
            lock.unlock();
        } else {
            ReentrantLock lock = new ReentrantLock();
            lock.lock();
            awaitUntil(millis, lock.newCondition());
            lock.unlock();
        }
        scene.inside(due(millis));
    }

    private static void awaitUntil(long millis, Condition condition) throws InterruptedException {
        int wakings = 0;
        while (condition.awaitUntil(new Date(millis)) && wakings++ < MOST_WAKINGS) {
            // Nobody signals: a spurious waking.
        }
    }
}
