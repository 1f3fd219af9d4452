package dev.timens.libraries.cases;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads in the initial namespace, whoever asks for them. */
final class Outside {
    interface Task {
        void run() throws Exception;
    }

    /** Made by the program before it enters any namespace: a pool's workers are where the pool was made. */
    private static final ExecutorService POOL = Executors.newCachedThreadPool();

    private Outside() {}

    static <T> T call(Callable<T> task) throws Exception {
        return POOL.submit(task).get();
    }

    static void run(Task task) {
        POOL.execute(() -> {
            try {
                task.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
