package dev.timens.bench.flip;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;

/** Calls all sites over and over, and counts its sweeps by the millisecond they ended in. */
final class HotThread extends Thread {
    private final LongSupplier[] sites;
    private final long startNanos;
    private final AtomicLongArray sweeps;
    private volatile long last;

    /** @param sweeps by milliseconds since {@code startNanos}; the thread ends when they are over */
    HotThread(LongSupplier[] sites, long startNanos, AtomicLongArray sweeps) {
        this.sites = sites;
        this.startNanos = startNanos;
        this.sweeps = sweeps;
    }

    @Override
    public void run() {
        while (true) {
            long sum = 0;
            for (LongSupplier site : sites) {
                sum += site.getAsLong();
            }
            last = sum;
            long millis = (System.nanoTime() - startNanos) / 1_000_000;
            if (millis >= sweeps.length()) {
                return;
            }
            sweeps.incrementAndGet((int) millis);
        }
    }
}
