package dev.timens.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A time namespace made by one thread of this JVM: what it starts is inside, and nothing else. */
class TimeNamespaceCallsTest {
    private static final long DAY = 86_400;

    @Test
    void aChildOfTheThreadIsInsideAndTheJvmIsNot() throws Exception {
        onThreadOfItsOwn(() -> {
            double before = uptime();
            requireNewNamespace();
            long monotonic = Clocks.read(Clocks.MONOTONIC);
            assertThat(write("boottime " + 10 * DAY + " 0\n")).isZero();
            // A loaded machine takes seconds for a child, not an hour.
            assertThat(uptime() - before).isBetween(10.0 * DAY, 10.0 * DAY + 3600);
            assertThat(Clocks.read(Clocks.MONOTONIC)).isBetween(monotonic, monotonic + 3600L * 1_000_000_000);
            assertThat(write("boottime 0 0\n"))
                    .as("frozen once a child was inside")
                    .isEqualTo(-Errno.EACCES);
            return null;
        });
    }

    @Test
    void offsetsThatCannotBeAreRefused() throws Exception {
        onThreadOfItsOwn(() -> {
            requireNewNamespace();
            assertThat(write("monotonic -9999999999 0\n")).as("below zero").isEqualTo(-Errno.ERANGE);
            assertThat(write("monotonic 9999999999 0\n")).as("beyond 146 years").isEqualTo(-Errno.ERANGE);
            assertThat(write("realtime 1 0\n")).isEqualTo(-Errno.EINVAL);
            assertThat(write("monotonic 0 1000000000\n")).isEqualTo(-Errno.EINVAL);
            assertThat(write("monotonic 0 -1\n")).isEqualTo(-Errno.EINVAL);
            assertThat(write("monotonic 1 0\nboottime 1 0\n")).isZero();
            return null;
        });
    }

    @Test
    void aJvmEntersNone() throws Exception {
        onThreadOfItsOwn(() -> {
            int own = KernelCalls.open("/proc/self/ns/time", 0);
            Assumptions.assumeTrue(own >= 0, "This kernel has no time namespaces.");
            Assumptions.assumeTrue(isCapable(), "Entering a namespace needs CAP_SYS_ADMIN.");
            // EUSERS: a process with several threads.
            assertThat(KernelCalls.setns(own, KernelCalls.CLONE_NEWTIME)).isEqualTo(-Errno.EUSERS);
            assertThat(KernelCalls.close(own)).isZero();
            return null;
        });
    }

    /** The thread's namespace for children ends with it. */
    private static void onThreadOfItsOwn(Callable<Void> task) throws Exception {
        Library.require();
        FutureTask<Void> running = new FutureTask<>(task);
        Thread thread = new Thread(running, "makes a time namespace");
        thread.start();
        try {
            running.get();
        } catch (java.util.concurrent.ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception; // an assumption that does not hold
            }
            throw e;
        }
    }

    private static void requireNewNamespace() {
        int result = KernelCalls.unshare(KernelCalls.CLONE_NEWTIME);
        if (!isCapable()) {
            assertThat(result).isEqualTo(-Errno.EPERM);
        }
        Assumptions.assumeTrue(result == 0, () -> "No time namespace here: " + Errno.name(-result));
    }

    private static boolean isCapable() {
        return (KernelCalls.effectiveCapabilities() >> KernelCalls.CAP_SYS_ADMIN & 1) == 1;
    }

    private static int write(String lines) {
        return KernelCalls.writeTimensOffsets(KernelCalls.gettid(), lines);
    }

    /** As a child of this thread sees it. */
    private static double uptime() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("cat", "/proc/uptime").start();
        String said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return Double.parseDouble(said.substring(0, said.indexOf(' ')));
    }
}
