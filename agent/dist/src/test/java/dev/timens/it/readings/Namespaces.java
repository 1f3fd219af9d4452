package dev.timens.it.readings;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import java.util.EnumMap;
import java.util.Map;

/** The places as namespaces. Without the agent there are none: every thread stays where it is. */
final class Namespaces {
    private final Map<Place, TimeNamespace> made = new EnumMap<>(Place.class);

    Namespaces() {
        try {
            made.put(Place.INITIAL, TimeNamespace.initial());
        } catch (IllegalStateException notAttached) {
            return;
        }
        make(Place.AHEAD);
        make(Place.BEHIND);
    }

    private void make(Place place) {
        made.put(
                place,
                TimeNamespace.builder(place.toString())
                        .offset(ClockId.REALTIME, place.realtime())
                        .offset(ClockId.MONOTONIC, place.monotonic())
                        .create());
    }

    /** Runs a task on the calling thread in a place; that is in no scope for the initial one. */
    void run(Place place, Runnable task) {
        TimeNamespace namespace = made.get(place);
        if (namespace == null || place == Place.INITIAL) {
            task.run();
        } else {
            namespace.run(task);
        }
    }

    void bind(Place place, ThreadGroup group) {
        TimeNamespace namespace = made.get(place);
        if (namespace != null) {
            namespace.bind(group);
        }
    }
}
