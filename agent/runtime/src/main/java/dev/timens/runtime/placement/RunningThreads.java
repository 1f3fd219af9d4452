package dev.timens.runtime.placement;

import java.util.Arrays;

/** The platform threads of a group and the groups below it that run now. */
final class RunningThreads {
    private RunningThreads() {}

    /** Those of the whole JVM. */
    static Thread[] all() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        for (ThreadGroup above = root; above != null; above = GroupTree.parent(above)) {
            root = above;
        }
        return in(root);
    }

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
