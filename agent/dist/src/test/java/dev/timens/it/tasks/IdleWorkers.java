package dev.timens.it.tasks;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import dev.timens.it.cells.Cells;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes a pool in each place, lets its workers work and then waits for them to end: not before their
 * time, and without using the processor. Cells {@code place}.
 */
public final class IdleWorkers {
    private static final int WORKERS = 3;
    private static final long KEEP_ALIVE_MILLIS = 1_000;
    /** JDK 17 measures it by the wall clock, and ends up to 20 ms early on purpose. */
    private static final long SLACK_MILLIS = 100;
    /** One that spins takes all that the keep-alive lasts; one that waits, next to nothing. */
    private static final long CPU_MILLIS = KEEP_ALIVE_MILLIS / 4;
    /** They end one after the other, each after another keep-alive, and the machine may be loaded. */
    private static final long PATIENCE_SECONDS = 60;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private IdleWorkers() {}

    public static void main(String[] args) {
        Cells cells = new Cells();
        for (Submitter owner : Submitter.values()) {
            cells.add(owner.toString(), () -> idle(owner));
        }
        cells.run(Submitter.values().length);
        System.exit(0);
    }

    private static String idle(Submitter owner) throws Exception {
        // With the CPU time that they took for their tasks.
        Map<Thread, Long> workers = new ConcurrentHashMap<>();
        ForkJoinPool pool = owner.call(() -> new ForkJoinPool(
                WORKERS,
                ForkJoinPool.defaultForkJoinWorkerThreadFactory,
                null,
                false,
                0,
                WORKERS,
                1,
                null,
                KEEP_ALIVE_MILLIS,
                TimeUnit.MILLISECONDS));
        CountDownLatch atWork = new CountDownLatch(WORKERS);
        AtomicLong idleSince = new AtomicLong();
        for (int i = 0; i < WORKERS; i++) {
            pool.execute(() -> {
                owner.check();
                workers.put(Thread.currentThread(), THREADS.getCurrentThreadCpuTime());
                idleSince.set(hostNanos());
                atWork.countDown();
                try {
                    atWork.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        if (!atWork.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("there are no " + WORKERS + " workers");
        }
        return ended(workers, idleSince.get());
    }

    private static long hostNanos() {
        return TimeNamespace.host().now(ClockId.MONOTONIC);
    }

    private static String ended(Map<Thread, Long> workers, long idleSince) throws InterruptedException {
        long cpu = 0;
        long firstEnd = -1;
        while (!workers.isEmpty()) {
            for (Thread worker : workers.keySet()) {
                cpu = Math.max(cpu, THREADS.getThreadCpuTime(worker.getId()) - workers.get(worker));
                if (!worker.isAlive()) {
                    workers.remove(worker);
                    firstEnd = firstEnd < 0 ? hostNanos() - idleSince : firstEnd;
                }
            }
            if (hostNanos() - idleSince > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new AssertionError(workers.size() + " workers are still alive");
            }
            Thread.sleep(10);
        }
        long first = TimeUnit.NANOSECONDS.toMillis(firstEnd);
        long cpuMillis = TimeUnit.NANOSECONDS.toMillis(cpu);
        if (first < KEEP_ALIVE_MILLIS - SLACK_MILLIS || cpuMillis > CPU_MILLIS) {
            throw new AssertionError("the first ended after " + first + " ms, CPU " + cpuMillis + " ms");
        }
        return "the first ended after " + first + " ms, CPU " + cpuMillis + " ms";
    }
}
