package dev.timens.libraries.handover;

import dev.timens.TimeNamespaceAccessor;
import io.micrometer.context.ContextSnapshot;
import java.io.IOException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Hands work over without the agent, attaches it, and hands work over again. */
public final class WithoutAgent {
    private WithoutAgent() {}

    public static void main(String[] arguments) throws Exception {
        TimeNamespaceAccessor accessor = new TimeNamespaceAccessor();
        String work = onAnotherThread(Handovers.captureClearing(), () -> "work done");
        System.out.println((accessor.getValue() == null ? "nothing" : "something") + ", " + work);
        attach();
        Places.make();
        // It looks for an agent once a second at most.
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (accessor.getValue() == null && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        ContextSnapshot ahead = Places.AHEAD.call(Handovers::capture);
        System.out.println("read " + onAnotherThread(ahead, Places::here));
        System.exit(0);
    }

    private static String onAnotherThread(ContextSnapshot snapshot, java.util.concurrent.Callable<String> work)
            throws Exception {
        FutureTask<String> task = new FutureTask<>(snapshot.wrap(work));
        new Thread(task).start();
        return task.get();
    }

    private static void attach() throws IOException, InterruptedException {
        Process attaching = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-jar",
                        System.getProperty("agent.jar"),
                        "attach",
                        Long.toString(ProcessHandle.current().pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (attaching.waitFor() != 0) {
            throw new IllegalStateException("not attached");
        }
    }
}
