package dev.timens.it.waits;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A wait of the JDK that takes a duration.
 *
 * @param granularityNanos how much shorter than asked it may be by the monotonic clock; so it is
 *     without the agent
 * @param made makes what is waited on, in its owner's place
 */
record RelativeKind(String name, long granularityNanos, Supplier<Relative> made) {
    /** Those that reckon in {@code System.nanoTime()}, or leave it to the monotonic clock of the system. */
    static final long EXACT = 0;

    /** Those that reckon in {@code System.currentTimeMillis()}, which shows up to a millisecond less than there is. */
    static final long WHOLE_MILLIS = 1_000_000;

    static List<RelativeKind> all() {
        List<RelativeKind> all = new ArrayList<>();
        all.addAll(BlockingKinds.ALL);
        all.addAll(ParkKinds.ALL);
        all.addAll(TimerKinds.ALL);
        all.addAll(ScheduledKinds.ALL);
        return all;
    }

    @Override
    public String toString() {
        return name;
    }
}
