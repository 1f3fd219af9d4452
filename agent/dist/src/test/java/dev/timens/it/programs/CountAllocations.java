package dev.timens.it.programs;

import com.sun.management.ThreadMXBean;
import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;

/**
 * Prints how many bytes each kind of clock call allocates, {@code call bytes}. With an argument, in a
 * namespace.
 */
public final class CountAllocations {
    private static final int CALLS = 20_000;
    private static final int ROUNDS = 5;

    static volatile Instant instant;
    static volatile long value;

    private CountAllocations() {}

    @SuppressWarnings("try") // the scope is there to be closed
    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            print();
            return;
        }
        TimeNamespace namespace = TimeNamespace.builder("counted")
                .offset(ClockId.REALTIME, Duration.ofDays(31))
                .offset(ClockId.MONOTONIC, Duration.ofHours(2))
                .create();
        try (TimeNamespace.Scope scope = namespace.enter()) {
            print();
        }
    }

    private static void print() {
        print("instantNow", () -> instant = Instant.now());
        print("nanoTime", () -> value = System.nanoTime());
        print("currentTimeMillis", () -> value = System.currentTimeMillis());
    }

    /** The least of several rounds: in the others something was initialised, once. */
    private static void print(String name, Runnable call) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getThreadAllocatedBytes(self);
            for (int i = 0; i < CALLS; i++) {
                call.run();
            }
            least = Math.min(least, threads.getThreadAllocatedBytes(self) - before);
        }
        System.out.println(name + " " + Math.round((double) least / CALLS));
    }
}
