package dev.timens.cli.doctor.probe;

import java.lang.reflect.Method;

/** Kinds of threads. */
enum Threads {
    PLATFORM {
        @Override
        Thread start(Runnable task) {
            Thread thread = new Thread(task, "timens-doctor");
            thread.start();
            return thread;
        }
    },

    VIRTUAL {
        @Override
        Thread start(Runnable task) throws ReflectiveOperationException {
            Method start = Thread.class.getMethod("startVirtualThread", Runnable.class);
            return (Thread) start.invoke(null, task);
        }
    };

    /** JEP 444. */
    private static final int FIRST_WITH_VIRTUAL = 21;

    abstract Thread start(Runnable task) throws ReflectiveOperationException;

    boolean exists() {
        return this == PLATFORM || Runtime.version().feature() >= FIRST_WITH_VIRTUAL;
    }

    /** Runs it on such a thread to its end. */
    void run(Runnable task) throws ReflectiveOperationException, InterruptedException {
        start(task).join();
    }
}
