package dev.timens.it.shared;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How long the machine stands still, as a thread sees it that is to come back often from its wait. */
final class Standstill {
    private static final long POLL_MILLIS = 50;

    private long last = Lifetime.hostNanos();
    private long nanos;

    /** Whether the latch opens before so many milliseconds of the host's are over. */
    boolean opens(CountDownLatch latch, long millis) throws InterruptedException {
        long end = last + TimeUnit.MILLISECONDS.toNanos(millis);
        boolean isOpen = false;
        while (!isOpen && last - end < 0) {
            isOpen = latch.await(POLL_MILLIS, TimeUnit.MILLISECONDS);
            long now = Lifetime.hostNanos();
            nanos += Math.max(0, now - last - TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS));
            last = now;
        }
        return isOpen;
    }

    /** All in all. */
    long millis() {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
}
