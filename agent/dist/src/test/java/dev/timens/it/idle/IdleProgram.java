package dev.timens.it.idle;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Makes pools, timers and waits in three namespaces, or outside with {@code idle.absent}, and does nothing for as many
 * seconds as the argument says. Prints the CPU time of the program's threads in these seconds, without the JVM's own that
 * compile and collect, and how many pool workers are left. With {@code idle.spin} a thread comes back from each wait at once, as one does whose deadline is always past.
 */
public final class IdleProgram {
    private static final List<String> OFFSETS = List.of("+1h", "-2h", "+400d");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** Far beyond what workers take to go on a loaded machine. */
    private static final long PATIENCE_SECONDS = 60;

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
        Map<Long, Long> before = cpuNanos();
        Thread.sleep(TimeUnit.SECONDS.toMillis(Long.parseLong(arguments[0])));
        long idle = 0;
        for (Map.Entry<Long, Long> after : cpuNanos().entrySet()) {
            idle += after.getValue() - before.getOrDefault(after.getKey(), 0L);
        }
        System.out.println("idle " + TimeUnit.NANOSECONDS.toMillis(idle) + " ms, " + workersLeft() + " workers");
        System.exit(0);
    }

    /** Their keep-alive is long over. */
    private static long workersLeft() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (Waiting.workers() > 0 && System.nanoTime() - end < 0) {
            Thread.sleep(20);
        }
        return Waiting.workers();
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

    /** Of each thread. */
    private static Map<Long, Long> cpuNanos() {
        Map<Long, Long> nanos = new HashMap<>();
        for (long thread : THREADS.getAllThreadIds()) {
            nanos.put(thread, Math.max(0, THREADS.getThreadCpuTime(thread)));
        }
        return nanos;
    }
}
