package dev.timens.it.explain;

import java.util.Date;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;

/** Waits of each kind, to be explained only; and calls that only look like waits. */
public final class Waiters extends Thread {
    Waiters() {}

    void inherited() throws InterruptedException {
        sleep(10);
        join(10);
        join();
    }

    void queues(BlockingQueue<String> queue, LinkedBlockingDeque<String> deque) throws InterruptedException {
        queue.poll(1, TimeUnit.SECONDS);
        deque.pollFirst(1, TimeUnit.SECONDS);
        queue.poll();
    }

    boolean absolute(Condition condition, Timer timer, TimerTask task) throws InterruptedException {
        LockSupport.parkUntil(5);
        timer.schedule(task, new Date(5));
        timer.schedule(task, 5);
        return condition.awaitUntil(new Date(5));
    }

    DelayQueue<Delayed> delays() {
        return new DelayQueue<>();
    }

    Runnable inLambda() {
        return () -> LockSupport.parkNanos(1);
    }

    String poll(long time, TimeUnit unit) {
        return "our own";
    }

    String ownMethod() {
        return poll(1, TimeUnit.SECONDS);
    }

    native long nativeClock();
}
