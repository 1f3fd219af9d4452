package dev.timens.jcstress;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import java.util.concurrent.TimeUnit;

/** By how many hours the calling thread's clock is ahead of the host's. */
final class Reading {
    private static final TimeNamespace HOST = TimeNamespace.host();

    private Reading() {}

    /** To the nearest hour: between the two readings less than half of one passes. */
    static int hours() {
        long ahead = System.nanoTime() - HOST.now(ClockId.MONOTONIC);
        return Math.round((float) ahead / TimeUnit.HOURS.toNanos(1));
    }
}
