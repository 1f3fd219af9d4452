package dev.timens.it.waits;

import static dev.timens.it.waits.RelativeKind.EXACT;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Tasks that run after a duration, on a thread of the pool's or of the JVM's. */
final class ScheduledKinds {
    static final List<RelativeKind> ALL = List.of(
            new RelativeKind(
                    "ScheduledThreadPoolExecutor.schedule",
                    EXACT,
                    () -> pool(1, (pool, task, millis) -> pool.schedule(task, millis, MILLISECONDS))),
            new RelativeKind(
                    "ScheduledThreadPoolExecutor.scheduleAtFixedRate",
                    EXACT,
                    () -> pool(
                            2,
                            (pool, task, millis) ->
                                    pool.scheduleAtFixedRate(task, millis / 2, millis / 2, MILLISECONDS))),
            new RelativeKind(
                    "ScheduledThreadPoolExecutor.scheduleWithFixedDelay",
                    EXACT,
                    () -> pool(
                            2,
                            (pool, task, millis) ->
                                    pool.scheduleWithFixedDelay(task, millis / 2, millis / 2, MILLISECONDS))),
            new RelativeKind("ScheduledFuture.getDelay", EXACT, ScheduledKinds::delayLeft),
            new RelativeKind(
                    "CompletableFuture.orTimeout",
                    EXACT,
                    () -> millis -> completed(new CompletableFuture<Long>()
                            .orTimeout(millis, MILLISECONDS)
                            .exceptionally(e -> HostClock.nanos()))),
            new RelativeKind(
                    "CompletableFuture.completeOnTimeout",
                    EXACT,
                    () -> millis -> completed(new CompletableFuture<Long>()
                            .completeOnTimeout(0L, millis, MILLISECONDS)
                            .thenApply(zero -> HostClock.nanos()))),
            new RelativeKind(
                    "CompletableFuture.delayedExecutor",
                    EXACT,
                    () -> millis -> completed(CompletableFuture.supplyAsync(
                            HostClock::nanos, CompletableFuture.delayedExecutor(millis, MILLISECONDS)))),
            new RelativeKind("DelayQueue.take", EXACT, ScheduledKinds::delayQueue));

    private ScheduledKinds() {}

    private static long completed(CompletableFuture<Long> end) throws Exception {
        return end.get();
    }

    private static Relative pool(int runs, PoolScheduling scheduling) {
        ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(1);
        return millis -> {
            AtomicInteger left = new AtomicInteger(runs);
            CompletableFuture<Long> ran = new CompletableFuture<>();
            Runnable task = () -> {
                if (left.decrementAndGet() == 0) {
                    ran.complete(HostClock.nanos());
                }
            };
            scheduling.schedule(pool, task, millis);
            long end = ran.get();
            pool.shutdownNow();
            return end;
        };
    }

    /** Sleeps for as long as the task says there is left. */
    private static Relative delayLeft() {
        ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(1);
        return millis -> {
            ScheduledFuture<?> task = pool.schedule(() -> {}, millis * 1000, MILLISECONDS);
            long passed = MILLISECONDS.toNanos(millis * 999);
            for (long left = millis; left > 0; left = task.getDelay(NANOSECONDS) - passed) {
                NANOSECONDS.sleep(left);
            }
            pool.shutdownNow();
            return HostClock.nanos();
        };
    }

    private static Relative delayQueue() {
        DelayQueue<OwnDelay> queue = new DelayQueue<>();
        return millis -> {
            queue.add(new OwnDelay(System.nanoTime() + MILLISECONDS.toNanos(millis)));
            queue.take();
            return HostClock.nanos();
        };
    }

    /** As applications write it. Made and taken in one namespace: what crosses them is wrong, as on Linux. */
    private record OwnDelay(long deadline) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(deadline - System.nanoTime(), NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.signum(deadline - ((OwnDelay) other).deadline);
        }
    }

    @FunctionalInterface
    private interface PoolScheduling {
        void schedule(ScheduledExecutorService pool, Runnable task, long millis);
    }
}
