package dev.timens.it.tasks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Looks where tasks run: each calls it, on whichever thread, and all must be in the same place. */
public final class Look implements Runnable {
    private static final long PATIENCE_SECONDS = 60;

    private final Submitter expected;
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicReference<Throwable> wrong = new AtomicReference<>();

    public Look(Submitter expected) {
        this.expected = expected;
    }

    @Override
    public void run() {
        try {
            expected.check();
        } catch (Throwable e) {
            wrong.compareAndSet(null, new AssertionError(Thread.currentThread().getName() + ": " + e));
        }
        looks.incrementAndGet();
    }

    /** Waits until tasks have looked this often. */
    public void await(int times) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (looks.get() < times) {
            if (end - System.nanoTime() < 0) {
                throw new AssertionError("looked " + looks + " times instead of " + times);
            }
            Thread.sleep(1);
        }
    }

    /** What was seen, if all was well. */
    public String require(int times) throws Throwable {
        Throwable first = wrong.get();
        if (first != null) {
            throw first;
        }
        if (looks.get() < times) {
            throw new AssertionError("looked " + looks + " times instead of " + times);
        }
        return looks + " looks";
    }
}
