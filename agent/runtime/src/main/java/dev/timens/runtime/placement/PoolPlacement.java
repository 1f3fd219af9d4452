package dev.timens.runtime.placement;

import dev.timens.runtime.host.HostCaller;
import dev.timens.runtime.lookup.CurrentNamespace;
import dev.timens.runtime.namespace.Namespace;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * Places the workers of pools: a pool lives where it was made, whoever's task made it start a worker.
 * What belongs to the whole JVM is nowhere, and so is what code that keeps host time makes.
 */
public final class PoolPlacement {
    /** Where a pool was made: its maker's namespace, and the nearest binding of its maker's group. */
    private static final class Home {
        private final Namespace namespace;
        private final Namespace binding;
        /** The maker's group if that is one of the JVM's own, in which tasks of the common pool run. */
        private final ThreadGroup jvmGroup;

        Home(Namespace namespace, Namespace binding, ThreadGroup jvmGroup) {
            this.namespace = namespace;
            this.binding = binding;
            this.jvmGroup = jvmGroup;
        }
    }

    private static final Home OUTSIDE = new Home(null, null, null);
    private static final Home JVM = new Home(null, null, null);
    /** Of the pools that code which keeps host time makes. */
    private static final Home HOST = new Home(null, null, null);

    private PoolPlacement() {}

    /** The home of a pool that the calling thread makes; null outside. */
    public static Object here() {
        try {
            Object home = home(Thread.currentThread());
            return home != null && HostCaller.isCalling() ? HOST : home;
        } catch (Throwable e) {
            ThreadPlacement.failed(e);
            return null;
        }
    }

    private static Home home(Thread maker) {
        Namespace namespace = CurrentNamespace.placed(maker);
        ThreadGroup group = maker.getThreadGroup();
        Namespace binding = group == null || GroupBindings.isEmpty() ? null : GroupBindings.nearest(group);
        if (namespace == null && binding == null) {
            return null;
        }
        return new Home(namespace, binding, group != null && JvmGroups.contains(group) ? group : null);
    }

    /** The home of a pool that belongs to the whole JVM. */
    public static Object jvm() {
        return JVM;
    }

    /** The home of a task that is submitted to a pool of the user's own. */
    static Object taskHome(Object poolHome) {
        return poolHome == null ? OUTSIDE : poolHome;
    }

    /**
     * Where a task is whose home is that of a pool, whoever executes it: a worker, or one that helps. What carries
     * virtual threads is the JVM's.
     */
    static Namespace at(Object home, Thread thread) {
        if (home == JVM || home == HOST) {
            return GroupBindings.isEmpty() ? null : ThreadPlacement.nowhere(thread.getThreadGroup());
        }
        if (home == OUTSIDE && GroupBindings.isEmpty()) {
            return null;
        }
        return inGroup(thread.getThreadGroup(), (Home) home);
    }

    /**
     * Places a worker that a pool has made, in its home; unless the thread factory of an executor named a group
     * with another binding: then in that group's namespace.
     *
     * @param worker does not run yet, or is the calling thread; null if the factory made none
     * @param home what {@link #here()} or {@link #jvm()} gave
     */
    public static void workerMade(Thread worker, Object home) {
        try {
            if (worker != null && (worker == Thread.currentThread() || !worker.isAlive())) {
                ThreadPlacement.place(worker, beginning(worker, home == null ? OUTSIDE : (Home) home));
            }
        } catch (Throwable e) {
            ThreadPlacement.failed(e);
        }
    }

    private static Namespace beginning(Thread worker, Home home) {
        ThreadGroup group = worker.getThreadGroup();
        // What schedules for the carriers of virtual threads is in their group, and no fork/join worker.
        if (home == JVM || home == HOST || group == null || JvmGroups.isOfCarriers(group)) {
            return ThreadPlacement.nowhere(group);
        }
        if (worker instanceof ForkJoinWorkerThread) {
            return inGroup(group, home);
        }
        if (JvmGroups.contains(group)) {
            return isHomely(group, home) ? home.namespace : null;
        }
        Namespace bound = GroupBindings.isEmpty() ? null : GroupBindings.nearest(group);
        if (bound == home.binding) {
            return home.namespace;
        }
        return InheritedGroup.isOf(worker) ? inGroup(group, home) : bound;
    }

    /**
     * Where a thread of the group is that works for a fork/join pool. Groups have no say: a worker is in that of
     * whoever made the pool start it. Carriers of virtual threads are the JVM's.
     */
    private static Namespace inGroup(ThreadGroup group, Home home) {
        if (JvmGroups.isOfCarriers(group)) {
            return null;
        }
        return home.namespace != null ? home.namespace : ThreadPlacement.nowhere(group);
    }

    /** Whether a group of the JVM's own is that of the pool's maker, or of the thread that makes the pool start a worker. */
    private static boolean isHomely(ThreadGroup group, Home home) {
        return JvmGroups.isOfVirtualThreads(group)
                || group == home.jvmGroup
                || group == Thread.currentThread().getThreadGroup();
    }
}
