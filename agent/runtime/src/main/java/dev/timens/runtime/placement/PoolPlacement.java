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

        Home(Namespace namespace, Namespace binding) {
            this.namespace = namespace;
            this.binding = binding;
        }
    }

    private static final Home OUTSIDE = new Home(null, null);
    private static final Home JVM = new Home(null, null);
    /** Of the pools that code which keeps host time makes. */
    private static final Home HOST = new Home(null, null);

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
        return namespace == null && binding == null ? null : new Home(namespace, binding);
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
     * Where a task is whose home is that of a pool. A worker may be in a group with a binding of its own,
     * or of the JVM's; all others who execute such a task help.
     */
    static Namespace at(Object home, Thread thread) {
        if (home == JVM || home == HOST) {
            return GroupBindings.isEmpty() ? null : ThreadPlacement.nowhere(thread.getThreadGroup());
        }
        if (home == OUTSIDE && GroupBindings.isEmpty()) {
            return null;
        }
        return thread instanceof ForkJoinWorkerThread ? beginning(thread, (Home) home) : ((Home) home).namespace;
    }

    /**
     * Places a worker that a pool has made, in its home; unless the thread factory put it into a group
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
        if (home == JVM || home == HOST || group == null) {
            return ThreadPlacement.nowhere(group);
        }
        if (JvmGroups.contains(group)) {
            return JvmGroups.isOfVirtualThreads(group) ? home.namespace : null;
        }
        Namespace bound = GroupBindings.isEmpty() ? null : GroupBindings.nearest(group);
        return bound != home.binding ? bound : home.namespace;
    }
}
