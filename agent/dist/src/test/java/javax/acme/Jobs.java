package javax.acme;

import java.util.concurrent.FutureTask;

/** An application's class, whatever its name begins with. Nobody has it keep host time. */
public final class Jobs {
    private Jobs() {}

    /** The wall clock on a thread that is made here. */
    public static long readOnNewThread() throws Exception {
        FutureTask<Long> future = new FutureTask<>(System::currentTimeMillis);
        new Thread(future).start();
        return future.get();
    }
}
