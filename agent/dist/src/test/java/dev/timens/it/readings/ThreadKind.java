package dev.timens.it.readings;

import java.util.Locale;

/** How the thread that reads came to be where it is. */
public enum ThreadKind {
    MAIN {
        @Override
        void run(Place place, Namespaces namespaces, Runnable task) {
            namespaces.run(place, task);
        }
    },
    NEW_THREAD {
        @Override
        void run(Place place, Namespaces namespaces, Runnable task) {
            namespaces.run(place, () -> finish(new Thread(task)));
        }
    },
    OPTS_OUT {
        @Override
        void run(Place place, Namespaces namespaces, Runnable task) {
            namespaces.run(place, () -> finish(new Thread(null, task, "opts out", 0, false)));
        }
    },
    BOUND_GROUP {
        @Override
        void run(Place place, Namespaces namespaces, Runnable task) {
            ThreadGroup group = new ThreadGroup("bound");
            namespaces.bind(place, group);
            namespaces.run(place.elsewhere(), () -> finish(new Thread(group, task)));
        }
    },
    SUBGROUP {
        @Override
        void run(Place place, Namespaces namespaces, Runnable task) {
            ThreadGroup bound = new ThreadGroup("bound");
            namespaces.bind(place, bound);
            namespaces.run(place.elsewhere(), () -> finish(new Thread(new ThreadGroup(bound, "below"), task)));
        }
    },
    PATTERN_GROUP {
        @Override
        void run(Place place, Namespaces namespaces, Runnable task) {
            ThreadGroup group = new ThreadGroup(place.patternGroup());
            namespaces.run(place.elsewhere(), () -> finish(new Thread(group, task)));
        }
    },
    /** Its group is bound after the thread was made and before it starts. */
    BOUND_LATE {
        @Override
        void run(Place place, Namespaces namespaces, Runnable task) {
            ThreadGroup group = new ThreadGroup("bound late");
            Thread thread = new Thread(group, task);
            namespaces.bind(place, group);
            finish(thread);
        }
    },
    /** The same, started by an executor. */
    BOUND_LATE_IN_EXECUTOR {
        @Override
        void run(Place place, Namespaces namespaces, Runnable task) {
            LaterThreads.runInExecutor(task, body -> {
                ThreadGroup group = new ThreadGroup("bound late");
                Thread thread = new Thread(group, body);
                namespaces.bind(place, group);
                return thread;
            });
        }
    },
    VIRTUAL {
        @Override
        void run(Place place, Namespaces namespaces, Runnable task) {
            namespaces.run(place, () -> finish(LaterThreads.virtual(task, true)));
        }
    },
    VIRTUAL_OPTS_OUT {
        @Override
        void run(Place place, Namespaces namespaces, Runnable task) {
            namespaces.run(place, () -> finish(LaterThreads.virtual(task, false)));
        }
    };

    /** Runs a task to its end on a thread of this kind that belongs to a place. */
    abstract void run(Place place, Namespaces namespaces, Runnable task);

    /** The first feature release that has such threads. */
    public int since() {
        return compareTo(BOUND_LATE_IN_EXECUTOR) < 0 ? 17 : 21;
    }

    static void finish(Thread thread) {
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
