package dev.timens.it.waits;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Where a thread can be: in no namespace, or in one of some whose clocks differ each by its own offset. */
enum Place {
    NONE("none", Duration.ZERO, Duration.ZERO),
    AHEAD("+1h", Duration.ofHours(1), Duration.ofDays(100)),
    /** So far behind that nanoTime is negative on any machine. */
    BEHIND("-2h", Duration.ofHours(-2), Duration.ofDays(-100 * 365)),
    A_YEAR_AHEAD("+400d", Duration.ofDays(400), Duration.ofDays(400)),
    FAR_AHEAD("+60y", Duration.ofDays(60 * 365), Duration.ofDays(60 * 365));

    /** What the clock of {@link #NONE} should show, if the agent's options shift it. */
    private static final long EXPECTED_MILLIS = Long.getLong("expected.millis", System.currentTimeMillis());

    static {
        requireShown(EXPECTED_MILLIS, "the initial namespace");
    }

    private final String label;
    private final Duration realtime;
    private final Duration monotonic;

    Place(String label, Duration realtime, Duration monotonic) {
        this.label = label;
        this.realtime = realtime;
        this.monotonic = monotonic;
    }

    /** Calls the task here, on a thread that is in no namespace; for {@link #NONE} nothing of the API is used. */
    <T> T call(Callable<T> task) throws Exception {
        return this == NONE ? task.call() : callOnAnyThread(task);
    }

    /** Calls the task here, on a thread that may be anywhere. */
    <T> T callOnAnyThread(Callable<T> task) throws Exception {
        if (Plan.places().equals(List.of(NONE))) {
            return task.call();
        }
        return Made.NAMESPACES.get(this).call(() -> {
            requireShifted();
            return task.call();
        });
    }

    /** How far the wall clock is ahead of that of {@link #NONE}. */
    long realtimeMillis() {
        return realtime.toMillis();
    }

    private TimeNamespace made() {
        return TimeNamespace.builder(label)
                .offset(ClockId.REALTIME, realtime)
                .offset(ClockId.MONOTONIC, monotonic)
                .create();
    }

    /** Without this a namespace that does nothing would pass every test of waits. */
    private void requireShifted() {
        requireShown(TimeNamespace.initial().clock().millis() + realtime.toMillis(), label);
    }

    private static void requireShown(long expected, String where) {
        long seen = System.currentTimeMillis();
        if (Math.abs(seen - expected) > 60_000) {
            throw new AssertionError("the clock shows " + seen + " in " + where + " and should show " + expected);
        }
    }

    @Override
    public String toString() {
        return label;
    }

    /** Made when first used, so that a program that stays in no namespace makes none. */
    private static final class Made {
        static final Map<Place, TimeNamespace> NAMESPACES = new EnumMap<>(Place.class);

        static {
            for (Place place : values()) {
                NAMESPACES.put(place, place == NONE ? TimeNamespace.initial() : place.made());
            }
        }
    }
}
