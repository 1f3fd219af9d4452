package dev.timens.it.waits;

import java.util.Date;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * The waits of the JDK that take an absolute time.
 *
 * @param made makes what is waited on, in its owner's place
 */
record AbsoluteKind(String name, Supplier<UntilDeadline> made) {
    /** Between the runs of periodic tasks; the second run is the one that is looked at. */
    static final long PERIOD = 100;

    static final List<AbsoluteKind> ALL = List.of(
            new AbsoluteKind("LockSupport.parkUntil(long)", () -> parked(time -> LockSupport.parkUntil(time))),
            new AbsoluteKind("LockSupport::parkUntil", () -> parked(LockSupport::parkUntil)),
            new AbsoluteKind("LockSupport.parkUntil(Object,long)", () -> {
                Object blocker = new Object();
                return parked(time -> LockSupport.parkUntil(blocker, time));
            }),
            new AbsoluteKind("sun.misc.Unsafe.park(true,long)", () -> parked(UserUnsafe::parkUntil)),
            new AbsoluteKind("ReentrantLock.Condition.awaitUntil", () -> {
                ReentrantLock lock = new ReentrantLock();
                return awaited(lock::lock, lock::unlock, lock.newCondition());
            }),
            new AbsoluteKind("WriteLock.Condition.awaitUntil", () -> {
                ReentrantReadWriteLock.WriteLock lock = new ReentrantReadWriteLock().writeLock();
                return awaited(lock::lock, lock::unlock, lock.newCondition());
            }),
            new AbsoluteKind("AbstractQueuedLongSynchronizer.Condition.awaitUntil", () -> {
                LongMutex lock = new LongMutex();
                return awaited(lock::lock, lock::unlock, lock.newCondition());
            }),
            new AbsoluteKind(
                    "Timer.schedule(TimerTask,Date)",
                    () -> timed(1, (timer, task, time) -> timer.schedule(task, new Date(time)))),
            new AbsoluteKind(
                    "Timer.schedule(TimerTask,Date,long)",
                    () -> timed(2, (timer, task, time) -> timer.schedule(task, new Date(time - PERIOD), PERIOD))),
            new AbsoluteKind(
                    "Timer.scheduleAtFixedRate(TimerTask,Date,long)",
                    () -> timed(
                            2,
                            (timer, task, time) -> timer.scheduleAtFixedRate(task, new Date(time - PERIOD), PERIOD))));

    private static UntilDeadline parked(LongConsumer parkUntil) {
        return (deadline, caller) -> Moment.after(
                Early.returns(() -> parkUntil.accept(deadline), () -> System.currentTimeMillis() >= deadline));
    }

    private static UntilDeadline awaited(Runnable lock, Runnable unlock, Condition condition) {
        return (deadline, caller) -> {
            boolean[] mayBeBefore = {true};
            lock.run();
            try {
                return Moment.after(Early.returns(
                        () -> mayBeBefore[0] = condition.awaitUntil(new Date(deadline)), () -> !mayBeBefore[0]));
            } finally {
                unlock.run();
            }
        };
    }

    private static UntilDeadline timed(int runs, Scheduling scheduling) {
        Timer timer = new Timer("timer", true);
        return (deadline, caller) -> {
            CompletableFuture<Moment> ran = new CompletableFuture<>();
            scheduling.schedule(timer, new Recording(runs, caller, ran), deadline);
            try {
                return ran.get();
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause());
            } finally {
                timer.cancel();
            }
        };
    }

    @Override
    public String toString() {
        return name;
    }

    @FunctionalInterface
    private interface Scheduling {
        void schedule(Timer timer, TimerTask task, long deadline);
    }

    /** Tells when it ran for the n-th time, by the caller's clock. */
    private static final class Recording extends TimerTask {
        private final Place caller;
        private final CompletableFuture<Moment> ran;
        private int runsLeft;

        Recording(int runs, Place caller, CompletableFuture<Moment> ran) {
            this.runsLeft = runs;
            this.caller = caller;
            this.ran = ran;
        }

        @Override
        public void run() {
            runsLeft--;
            if (runsLeft == 0) {
                try {
                    ran.complete(caller.callOnAnyThread(Moment::now));
                } catch (Exception e) {
                    ran.completeExceptionally(e);
                }
            }
        }
    }
}
