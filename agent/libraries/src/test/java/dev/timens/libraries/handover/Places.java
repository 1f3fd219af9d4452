package dev.timens.libraries.handover;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Three places, and which of them a thread is in by what its clocks show. */
enum Places {
    OUTSIDE(Duration.ZERO),
    AHEAD(Duration.ofHours(1)),
    BEHIND(Duration.ofHours(-2));

    private static final long TOLERATED_MILLIS = TimeUnit.MINUTES.toMillis(10);
    private static final Map<Places, TimeNamespace> NAMESPACES = new LinkedHashMap<>();

    private final Duration offset;

    Places(Duration offset) {
        this.offset = offset;
    }

    static void make() {
        for (Places place : values()) {
            NAMESPACES.put(
                    place,
                    place == OUTSIDE
                            ? TimeNamespace.initial()
                            : TimeNamespace.builder(place.name().toLowerCase(java.util.Locale.ROOT))
                                    .offset(ClockId.MONOTONIC, place.offset)
                                    .offset(ClockId.REALTIME, place.offset)
                                    .create());
        }
    }

    TimeNamespace namespace() {
        return NAMESPACES.get(this);
    }

    /** The outside is left to threads that never entered anything. */
    <T> T call(Callable<T> task) throws Exception {
        return this == OUTSIDE ? task.call() : namespace().call(task);
    }

    /** Another one, in which nothing but a hand-over brings this one. */
    Places other() {
        return values()[(ordinal() + 1) % values().length];
    }

    /** Where the calling thread is by all of its clocks, or a name for what does not fit. */
    static String here() {
        long realtime =
                System.currentTimeMillis() - TimeNamespace.host().clock().millis();
        long monotonic = TimeUnit.NANOSECONDS.toMillis(
                System.nanoTime() - TimeNamespace.host().now(ClockId.MONOTONIC));
        for (Places place : values()) {
            long millis = place.offset.toMillis();
            if (Math.abs(realtime - millis) < TOLERATED_MILLIS && Math.abs(monotonic - millis) < TOLERATED_MILLIS) {
                return place.toString();
            }
        }
        return "realtime " + realtime + " ms and monotonic " + monotonic + " ms ahead";
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
