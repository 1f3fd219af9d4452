package dev.timens.it.places;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Where a thread can be. {@code -Dplaces=} narrows them; with {@code here} alone no namespace is made.
 * Without the agent, tasks run where they are.
 */
public enum Place {
    /** The initial namespace, which is {@code -Dinitial.millis=} ahead of the host. */
    HERE("here", Duration.ofMillis(Long.getLong("initial.millis", 0))),
    AHEAD("+40d", Duration.ofDays(40).plusMillis(500)),
    /** Not by whole seconds, so that milliseconds are borrowed. */
    BEHIND("-3000d", Duration.ofDays(-3000).minusMillis(1_234)),
    LONG_AGO("-55y", Duration.ofDays(-55 * 365));

    private final String label;
    private final Duration offset;

    Place(String label, Duration offset) {
        this.label = label;
        this.offset = offset;
    }

    /** Those that this program is to look at. */
    public static List<Place> all() {
        List<String> wanted = Arrays.asList(
                System.getProperty("places", "here,+40d,-3000d,-55y").split(","));
        return Arrays.stream(values())
                .filter(place -> wanted.contains(place.toString()))
                .toList();
    }

    /** Milliseconds that the wall clock is ahead of the host's. */
    public long offset() {
        return offset.toMillis();
    }

    /** Calls a task here, on a thread that may be anywhere. */
    public <T> T call(Callable<T> task) throws Exception {
        if (all().equals(List.of(HERE)) || !AgentPresence.isAttached()) {
            return task.call();
        }
        return Made.NAMESPACES.get(this).call(task);
    }

    @Override
    public String toString() {
        return label;
    }

    private static final class Made {
        static final Map<Place, TimeNamespace> NAMESPACES = new EnumMap<>(Place.class);

        static {
            for (Place place : values()) {
                NAMESPACES.put(
                        place,
                        place == HERE
                                ? TimeNamespace.initial()
                                : TimeNamespace.builder(place.label)
                                        .offset(ClockId.REALTIME, place.offset)
                                        .create());
            }
        }
    }
}
