package com.sun.acme;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** An application's class, whatever its name begins with. The tests have it keep host time. */
public final class KeptThreads {
    private KeptThreads() {}

    public static <T> T onNewThread(Callable<T> task) throws Exception {
        FutureTask<T> future = new FutureTask<>(task);
        new Thread(future).start();
        return future.get();
    }
}
