package dev.timens.cli.doctor.machine;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The processes that this JVM has started: when it is ended by a signal, so are they. */
final class RunningChildren {
    /** For a JVM to remove its own files; one that is stopped or hangs is killed after that. */
    private static final long SECONDS_TO_END = 2;

    private static final Set<Process> RUNNING = new HashSet<>();
    private static boolean ending;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(RunningChildren::end, "children"));
    }

    private RunningChildren() {}

    static Process start(ProcessBuilder builder) throws IOException {
        synchronized (RUNNING) { // the hook waits for one that is just being started
            if (ending) {
                throw new IOException("this JVM ends");
            }
            Process process = builder.start();
            RUNNING.add(process);
            return process;
        }
    }

    static void ended(Process process) {
        synchronized (RUNNING) {
            RUNNING.remove(process);
        }
    }

    private static void end() {
        synchronized (RUNNING) {
            ending = true;
            RUNNING.forEach(Process::destroy);
            try {
                for (Process process : RUNNING) {
                    process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            RUNNING.forEach(Process::destroyForcibly);
        }
    }
}
