package dev.timens.it.shared;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * How long things are kept, {@code -Dkept.seconds=}: longer than any program of the tests runs, and
 * shorter than namespaces are apart; or so short that a test can wait for the end.
 */
final class Lifetime {
    static final int SECONDS = Integer.getInteger("kept.seconds", 600);

    /** Whether the end can be waited for. */
    static final boolean ENDS = SECONDS < 10;

    private static final int POLL_MILLIS = 20;
    private static final int MOST_TRIES = 5;

    private Lifetime() {}

    /** A moment by the host's clock, whichever namespace the thread is in. */
    static long hostNanos() {
        return TimeNamespace.host().now(ClockId.MONOTONIC);
    }

    /**
     * Uses what ends after a short while. A failure when that is over says nothing, as the machine stood still meanwhile:
     * it is done again.
     */
    static String used(Callable<String> use) throws Exception {
        for (int tries = 1; ; tries++) {
            long begin = hostNanos();
            try {
                return use.call();
            } catch (Exception | AssertionError e) {
                if (!ENDS || tries == MOST_TRIES || isEarly(millisSince(begin))) {
                    throw e;
                }
            }
        }
    }

    /**
     * Waits until something that was put away after {@code begin} is gone; fails if that is too early. One
     * that stays is for the patience of the cells.
     */
    static String endsInTime(long begin, Callable<Boolean> isGone) throws Exception {
        while (!isGone.call()) {
            Thread.sleep(POLL_MILLIS);
        }
        long took = millisSince(begin);
        if (isEarly(took)) {
            throw new AssertionError("ended after " + took + " ms");
        }
        return "ended after " + took + " ms";
    }

    private static long millisSince(long begin) {
        return TimeUnit.NANOSECONDS.toMillis(hostNanos() - begin);
    }

    /** Some reckon in the wall clock, which the host's kernel slews. */
    private static boolean isEarly(long millis) {
        return millis < SECONDS * 990L;
    }
}
