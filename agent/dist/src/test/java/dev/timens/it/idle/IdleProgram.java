package dev.timens.it.idle;

import com.sun.management.OperatingSystemMXBean;
import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Makes pools, timers and waits in three namespaces, or outside with {@code idle.absent}, and does nothing for as many
 * seconds as the argument says. Prints the CPU time of the process in these seconds, and how many pool workers are left.
 * With {@code idle.spin} a thread comes back from each wait at once, as one does whose deadline is always past.
 */
public final class IdleProgram {
    private static final List<String> OFFSETS = List.of("+1h", "-2h", "+400d");

    private IdleProgram() {}

    public static void main(String[] arguments) throws Exception {
        for (String offset : OFFSETS) {
            call(offset, () -> {
                Waiting.makeAll();
                return null;
            });
        }
        if (Boolean.getBoolean("idle.spin")) {
            Waiting.daemon(() -> {
                while (true) {
                    LockSupport.parkUntil(1);
                }
            });
        }
        // Until the compiler is done with what was just run.
        Thread.sleep(1500);
        long before = cpuNanos();
        Thread.sleep(TimeUnit.SECONDS.toMillis(Long.parseLong(arguments[0])));
        long idle = cpuNanos() - before;
        System.out.println("idle " + TimeUnit.NANOSECONDS.toMillis(idle) + " ms, " + Waiting.workers() + " workers");
        System.exit(0);
    }

    private static void call(String offset, Callable<Void> task) throws Exception {
        if (Boolean.getBoolean("idle.absent")) {
            task.call();
        } else {
            TimeNamespace.builder(offset)
                    .offset(ClockId.MONOTONIC, offset)
                    .offset(ClockId.REALTIME, offset)
                    .create()
                    .call(task);
        }
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
