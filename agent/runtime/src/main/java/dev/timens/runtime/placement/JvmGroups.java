package dev.timens.runtime.placement;

/**
 * The thread groups that belong to the JVM and not to whoever made a thread in them first: the root
 * group and those directly below it in which the JDK puts its own threads (jdk.internal.misc.
 * InnocuousThread, java.util.concurrent.ForkJoinPool, java.lang.VirtualThread, the threads on which RMI
 * serves calls).
 */
final class JvmGroups {
    private JvmGroups() {}

    static boolean contains(ThreadGroup group) {
        ThreadGroup parent = GroupTree.parent(group);
        if (parent == null) {
            return true;
        }
        return GroupTree.parent(parent) == null && isName(group.getName());
    }

    /** Whether this is the one group that all virtual threads report. */
    static boolean isOfVirtualThreads(ThreadGroup group) {
        return group.getName().equals("VirtualThreads") && contains(group);
    }

    /** Whether this is the group of the carriers of virtual threads. */
    static boolean isOfCarriers(ThreadGroup group) {
        return group.getName().equals("CarrierThreads") && contains(group);
    }

    /** Whether a group of the JVM's own has this name. */
    static boolean isName(String name) {
        return name.equals("system")
                || name.equals("InnocuousThreadGroup")
                || name.equals("InnocuousForkJoinWorkerThreadGroup")
                || name.equals("RMI Runtime")
                || name.equals("CarrierThreads")
                || name.equals("VirtualThreads");
    }
}
