package dev.timens.runtime.placement;

import dev.timens.runtime.namespace.Namespace;

/** Why a thread group cannot be bound to a namespace, said to whoever wants to. */
final class BindingRefusals {
    /** How many threads a message names. */
    private static final int NAMED = 5;

    private BindingRefusals() {}

    static void requireOwn(ThreadGroup group) {
        if (JvmGroups.contains(group)) {
            throw new IllegalArgumentException("Thread group '" + group.getName()
                    + "' is the JVM's own and is in no time namespace. "
                    + (JvmGroups.isOfVirtualThreads(group)
                            ? "All virtual threads report this group: make them in a scope, or wrap their tasks."
                            : "Make a group of your own, or use newThreadGroup."));
        }
    }

    /** @param own what it is bound to, or null */
    static void requireUnbound(ThreadGroup group, Namespace own, Namespace namespace) {
        if (own != null) {
            throw new IllegalStateException("Thread group '" + group.getName() + "' is bound to time namespace '"
                    + own.name() + "' and cannot be bound to '" + namespace.name() + "' too. Make a group for each.");
        }
    }

    @SuppressWarnings({"deprecation", "removal"}) // up to JDK 18 a daemon group is destroyed with its last thread
    static void requireAlive(ThreadGroup group, Namespace namespace) {
        if (group.isDestroyed()) {
            throw new IllegalStateException(cannot(group, namespace)
                    + "it is destroyed and takes no thread any more. Make a new group, or use newThreadGroup.");
        }
    }

    static void requireNoThreads(ThreadGroup group, Namespace namespace) {
        Thread[] alive = RunningThreads.in(group);
        if (alive.length == 0) {
            return;
        }
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < alive.length && i < NAMED; i++) {
            names.append(i == 0 ? "'" : ", '").append(alive[i].getName()).append('\'');
            ThreadGroup below = alive[i].getThreadGroup();
            if (below != null && below != group) {
                names.append(" in group '").append(below.getName()).append('\'');
            }
        }
        if (alive.length > NAMED) {
            names.append(" and ").append(alive.length - NAMED).append(" more");
        }
        throw new IllegalStateException(cannot(group, namespace) + "threads of it already run (" + names
                + "). Bind a group before its first thread starts, or enter a scope on each thread.");
    }

    private static String cannot(ThreadGroup group, Namespace namespace) {
        return "Thread group '" + group.getName() + "' cannot be bound to time namespace '" + namespace.name() + "': ";
    }
}
