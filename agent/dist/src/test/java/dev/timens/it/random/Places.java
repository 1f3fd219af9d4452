package dev.timens.it.random;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executor;

/** The namespaces that stand for the places. */
class Places {
    private final Map<Place, TimeNamespace> namespaces = new EnumMap<>(Place.class);
    private final Map<Place, ThreadGroup> groups = new EnumMap<>(Place.class);

    /** Makes them. */
    static Places made() {
        Places places = new Places();
        for (Place place : Place.values()) {
            ThreadGroup group = new ThreadGroup("of " + place);
            places.groups.put(place, group);
            if (place == Place.NONE) {
                places.namespaces.put(place, TimeNamespace.initial());
            } else {
                TimeNamespace namespace = TimeNamespace.builder(place.name())
                        .offset(ClockId.MONOTONIC, place.offset())
                        .offset(ClockId.REALTIME, place.offset())
                        .create();
                namespace.bind(group);
                places.namespaces.put(place, namespace);
            }
        }
        return places;
    }

    /** For a JVM without the agent: everything is outside, and whoever expects more must see it. */
    static Places absent() {
        return new Places() {
            @Override
            AutoCloseable enter(Place place) {
                return () -> {};
            }

            @Override
            Runnable wrap(Place place, Runnable task) {
                return task;
            }

            @Override
            Executor executor(Place place, Executor delegate) {
                return delegate;
            }

            @Override
            ThreadGroup newGroup(Place place) {
                return null;
            }

            @Override
            ThreadGroup group(Place place) {
                return null;
            }
        };
    }

    AutoCloseable enter(Place place) {
        return namespaces.get(place).enter();
    }

    Runnable wrap(Place place, Runnable task) {
        return namespaces.get(place).wrap(task);
    }

    Executor executor(Place place, Executor delegate) {
        return namespaces.get(place).executor(delegate);
    }

    /** A group that lasts; bound, unless the place is outside. */
    ThreadGroup group(Place place) {
        return groups.get(place);
    }

    /** A group below the calling thread's, bound. */
    ThreadGroup newGroup(Place place) {
        return namespaces.get(place).newThreadGroup("new of " + place);
    }
}
