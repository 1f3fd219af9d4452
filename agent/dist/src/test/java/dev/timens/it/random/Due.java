package dev.timens.it.random;

import dev.timens.it.boot.HostClock;
import java.util.concurrent.TimeUnit;

/** When the host's clocks must show that a wait may be over: never earlier, and not much later. */
final class Due {
    /**
     * Far beyond what a loaded machine takes to run what is due; far below the offsets, by which a deadline is wrong that
     * is converted by another place than its maker's.
     */
    private static final long LATE_SECONDS = 60;

    private final boolean isAbsolute;
    private final long at;

    private Due(boolean isAbsolute, long at) {
        this.isAbsolute = isAbsolute;
        this.at = at;
    }

    /** After so many milliseconds of the host's monotonic clock. */
    static Due in(long millis) {
        return new Due(false, HostClock.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** At a time of the caller's wall clock. */
    static Due at(long millis, Place caller) {
        return new Due(true, millis - caller.millis());
    }

    /** Null if it is due now; else by how much it is early or late. */
    String wrong() {
        long now = isAbsolute ? HostClock.currentTimeMillis() : HostClock.nanoTime();
        long late = isAbsolute ? now - at : TimeUnit.NANOSECONDS.toMillis(now - at);
        if (now - at < 0) {
            return "early by " + (isAbsolute ? at - now + " ms" : at - now + " ns");
        }
        return late > TimeUnit.SECONDS.toMillis(LATE_SECONDS) ? "late by " + late + " ms" : null;
    }
}
