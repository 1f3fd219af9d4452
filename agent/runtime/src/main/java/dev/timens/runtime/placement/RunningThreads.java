package dev.timens.runtime.placement;

import java.util.Arrays;

/** The platform threads of a group and the groups below it that run now. */
final class RunningThreads {
    private RunningThreads() {}

    static Thread[] in(ThreadGroup group) {
        Thread[] threads = new Thread[group.activeCount() + 8];
        int count = group.enumerate(threads, true);
        while (count == threads.length) {
            threads = new Thread[threads.length * 2];
            count = group.enumerate(threads, true);
        }
        return Arrays.copyOf(threads, count);
    }
}
