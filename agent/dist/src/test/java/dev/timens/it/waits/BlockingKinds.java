package dev.timens.it.waits;

import static dev.timens.it.waits.RelativeKind.EXACT;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Waits for a duration on the calling thread. */
final class BlockingKinds {
    static final List<RelativeKind> ALL = List.of(
            exact("Thread.sleep", () -> ended(Thread::sleep)),
            exact("Thread.join", BlockingKinds::join),
            exact("Condition.await", BlockingKinds::conditionAwait),
            exact("Condition.awaitNanos", BlockingKinds::awaitNanos),
            exact("Semaphore.tryAcquire", () -> {
                Semaphore semaphore = new Semaphore(0);
                return refused(millis -> semaphore.tryAcquire(millis, MILLISECONDS));
            }),
            exact("CountDownLatch.await", () -> {
                CountDownLatch latch = new CountDownLatch(1);
                return refused(millis -> latch.await(millis, MILLISECONDS));
            }),
            exact("BlockingQueue.poll", () -> {
                BlockingQueue<String> queue = new LinkedBlockingQueue<>();
                return refused(millis -> queue.poll(millis, MILLISECONDS) != null);
            }),
            exact("FutureTask.get", () -> {
                FutureTask<Void> future = new FutureTask<>(() -> null);
                return timedOut(millis -> future.get(millis, MILLISECONDS));
            }),
            exact("CompletableFuture.get", () -> {
                CompletableFuture<Void> future = new CompletableFuture<>();
                return timedOut(millis -> future.get(millis, MILLISECONDS));
            }),
            exact("nanoTime-loop", () -> BlockingKinds::nanoTimeLoop));

    private BlockingKinds() {}

    private static RelativeKind exact(String name, Supplier<Relative> made) {
        return new RelativeKind(name, EXACT, made);
    }

    private static Relative ended(Wait wait) {
        return millis -> {
            wait.await(millis);
            return HostClock.nanos();
        };
    }

    private static Relative refused(Attempt attempt) {
        return ended(millis -> {
            if (attempt.succeeds(millis)) {
                throw new AssertionError("there was nothing to get");
            }
        });
    }

    private static Relative timedOut(Wait wait) {
        return millis -> {
            try {
                wait.await(millis);
            } catch (TimeoutException asItShouldBe) {
                return HostClock.nanos();
            }
            throw new AssertionError("there was nothing to get");
        };
    }

    private static Relative join() {
        CountDownLatch never = new CountDownLatch(1);
        Thread busy = new Thread(() -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        busy.setDaemon(true);
        busy.start();
        return ended(busy::join);
    }

    private static Relative conditionAwait() {
        ReentrantLock lock = new ReentrantLock();
        Condition condition = lock.newCondition();
        return ended(millis -> {
            boolean[] mayBeBefore = {true};
            lock.lock();
            Early.returns(() -> mayBeBefore[0] = condition.await(millis, MILLISECONDS), () -> !mayBeBefore[0]);
            lock.unlock();
        });
    }

    private static Relative awaitNanos() {
        ReentrantLock lock = new ReentrantLock();
        Condition condition = lock.newCondition();
        return ended(millis -> {
            long[] left = {MILLISECONDS.toNanos(millis)};
            lock.lock();
            Early.returns(() -> left[0] = condition.awaitNanos(left[0]), () -> left[0] <= 0);
            lock.unlock();
        });
    }

    /** A deadline that the application itself makes of its clock, and looks at again and again. */
    private static long nanoTimeLoop(long millis) throws InterruptedException {
        long deadline = System.nanoTime() + MILLISECONDS.toNanos(millis);
        while (System.nanoTime() - deadline < 0) {
            Thread.sleep(5);
        }
        return HostClock.nanos();
    }

    @FunctionalInterface
    private interface Wait {
        void await(long millis) throws Exception;
    }

    @FunctionalInterface
    private interface Attempt {
        boolean succeeds(long millis) throws Exception;
    }
}
