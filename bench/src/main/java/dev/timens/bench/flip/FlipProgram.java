package dev.timens.bench.flip;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;

/**
 * Runs in a JVM of its own with the agent idle: makes the first namespace while two threads do
 * nothing but read the clock. Prints milliseconds.
 */
public final class FlipProgram {
    private static final int SITES = 400;
    private static final int HOT_THREADS = 2;
    private static final int WARM_UP_MILLIS = 2_000;
    private static final int TOTAL_MILLIS = 4_500;
    /** What the final speed is taken from. */
    private static final int SETTLED_MILLIS = 1_000;
    /** Long enough not to take a slice of another process for a slow clock. */
    private static final int WINDOW_MILLIS = 10;

    private static final double RECOVERED = 0.9;

    private FlipProgram() {}

    public static void main(String[] arguments) throws ReflectiveOperationException, InterruptedException {
        LongSupplier[] sites = CallSites.make(SITES);
        AtomicLongArray sweeps = new AtomicLongArray(TOTAL_MILLIS);
        long start = System.nanoTime();
        HotThread[] threads = new HotThread[HOT_THREADS];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new HotThread(sites, start, sweeps);
            threads[i].start();
        }
        Thread.sleep(WARM_UP_MILLIS);
        long link = System.nanoTime();
        TimeNamespace.Builder builder = TimeNamespace.builder("first").offset(ClockId.MONOTONIC, Duration.ofHours(2));
        ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
        long cpuBefore = cpu.getCurrentThreadCpuTime();
        long before = System.nanoTime();
        TimeNamespace namespace = builder.create();
        long after = System.nanoTime();
        System.out.println("cpu " + (cpu.getCurrentThreadCpuTime() - cpuBefore) / 1e6);
        for (HotThread thread : threads) {
            thread.join();
        }
        System.out.println("link " + (before - link) / 1e6);
        System.out.println("call " + (after - before) / 1e6);
        System.out.println("recovered " + ((after - before) / 1e6 + recovery(sweeps, (after - start) / 1_000_000)));
        requireShift(namespace);
    }

    /** Milliseconds from the flip, the last thing that happens in the call, to the final speed, nearly. */
    private static long recovery(AtomicLongArray sweeps, long flip) {
        double settled = speed(sweeps, sweeps.length() - SETTLED_MILLIS, SETTLED_MILLIS);
        int from = (int) flip;
        while (from + WINDOW_MILLIS < sweeps.length() && speed(sweeps, from, WINDOW_MILLIS) < RECOVERED * settled) {
            from++;
        }
        return from - flip;
    }

    private static double speed(AtomicLongArray sweeps, int from, int millis) {
        long sum = 0;
        for (int i = from; i < from + millis; i++) {
            sum += sweeps.get(i);
        }
        return (double) sum / millis;
    }

    /** A flip that did not take would be fast. */
    private static void requireShift(TimeNamespace namespace) {
        long outside = System.nanoTime();
        long[] inside = new long[1];
        namespace.run(() -> inside[0] = System.nanoTime());
        if (inside[0] - outside < Duration.ofHours(1).toNanos()) {
            throw new IllegalStateException("The clock inside the namespace is not shifted.");
        }
    }
}
