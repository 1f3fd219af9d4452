package dev.timens.it.waits;

import dev.timens.it.cells.Cells;
import dev.timens.it.cells.ThreadKind;
import java.util.Date;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Waits for a time that is an hour away still end when they are interrupted, unparked or signalled. */
public final class Wakings {
    private static final long HOUR_MILLIS = 3_600_000;

    private Wakings() {}

    public static void main(String[] args) throws Exception {
        Cells cells = Plan.cells();
        for (Place caller : Plan.places()) {
            for (ThreadKind kind : Plan.threads()) {
                String where = ":" + caller + ":" + kind;
                cells.add(
                        "parkUntil-interrupted" + where,
                        () -> ends(kind, caller, Wakings::park, Thread::interrupt, "interrupted"));
                cells.add(
                        "parkUntil-unparked" + where,
                        () -> ends(kind, caller, Wakings::park, LockSupport::unpark, "returned"));
                cells.add("awaitUntil-interrupted" + where, () -> {
                    ReentrantLock lock = new ReentrantLock();
                    Condition condition = lock.newCondition();
                    return ends(kind, caller, () -> await(lock, condition), Thread::interrupt, "interrupted");
                });
                cells.add("awaitUntil-signalled" + where, () -> {
                    ReentrantLock lock = new ReentrantLock();
                    Condition condition = lock.newCondition();
                    return ends(
                            kind,
                            caller,
                            () -> await(lock, condition),
                            thread -> signal(lock, condition),
                            "returned true");
                });
            }
        }
        cells.run(64);
    }

    private static String park() {
        LockSupport.parkUntil(System.currentTimeMillis() + HOUR_MILLIS);
        return Thread.interrupted() ? "interrupted" : "returned";
    }

    private static String await(ReentrantLock lock, Condition condition) {
        lock.lock();
        try {
            return "returned " + condition.awaitUntil(new Date(System.currentTimeMillis() + HOUR_MILLIS));
        } catch (InterruptedException e) {
            return "interrupted";
        } finally {
            lock.unlock();
        }
    }

    private static void signal(ReentrantLock lock, Condition condition) {
        lock.lock();
        while (!lock.hasWaiters(condition)) {
            lock.unlock();
            Thread.yield();
            lock.lock();
        }
        condition.signalAll();
        lock.unlock();
    }

    private static String ends(ThreadKind kind, Place caller, Callable<String> wait, Waking waking, String expected)
            throws Exception {
        FutureTask<String> waiting = new FutureTask<>(() -> caller.call(wait));
        Thread waiter = kind.start("waits", waiting);
        while (waiter.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
        waking.wake(waiter);
        String result = waiting.get();
        if (!result.equals(expected)) {
            throw new AssertionError("ended as '" + result + "', expected '" + expected + "'");
        }
        return result;
    }

    @FunctionalInterface
    private interface Waking {
        void wake(Thread waiter);
    }
}
