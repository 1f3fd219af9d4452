package dev.timens.it.random;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

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
        ThreadGroup group = new ThreadGroup("outside");
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
            <T> Callable<T> wrap(Place place, Callable<T> task) {
                return task;
            }

            @Override
            void run(Place place, Runnable task) {
                task.run();
            }

            @Override
            <T> T call(Place place, Callable<T> task) throws Exception {
                return task.call();
            }

            @Override
            Executor executor(Place place, Executor delegate) {
                return delegate;
            }

            @Override
            ExecutorService executor(Place place, ExecutorService delegate) {
                return delegate;
            }

            @Override
            ScheduledExecutorService executor(Place place, ScheduledExecutorService delegate) {
                return delegate;
            }

            @Override
            ThreadGroup newGroup(Place place) {
                return new ThreadGroup("new outside");
            }

            @Override
            ThreadGroup group(Place place) {
                return group;
            }
        };
    }

    AutoCloseable enter(Place place) {
        return namespaces.get(place).enter();
    }

    Runnable wrap(Place place, Runnable task) {
        return namespaces.get(place).wrap(task);
    }

    <T> Callable<T> wrap(Place place, Callable<T> task) {
        return namespaces.get(place).wrap(task);
    }

    void run(Place place, Runnable task) {
        namespaces.get(place).run(task);
    }

    <T> T call(Place place, Callable<T> task) throws Exception {
        return namespaces.get(place).call(task);
    }

    Executor executor(Place place, Executor delegate) {
        return namespaces.get(place).executor(delegate);
    }

    ExecutorService executor(Place place, ExecutorService delegate) {
        return namespaces.get(place).executor(delegate);
    }

    ScheduledExecutorService executor(Place place, ScheduledExecutorService delegate) {
        return namespaces.get(place).executor(delegate);
    }

    /** A group that lasts; bound, unless the place is outside. */
    ThreadGroup group(Place place) {
        return groups.get(place);
    }

    /** A group below the calling thread's, bound. Pools take it for theirs, also those that outlive its threads. */
    @SuppressWarnings("removal") // up to JDK 18 a daemon group ends with its last thread
    ThreadGroup newGroup(Place place) {
        ThreadGroup group = namespaces.get(place).newThreadGroup("new of " + place);
        group.setDaemon(false);
        return group;
    }
}
