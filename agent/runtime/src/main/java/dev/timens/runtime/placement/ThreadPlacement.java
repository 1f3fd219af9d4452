package dev.timens.runtime.placement;

import dev.timens.runtime.host.HostCaller;
import dev.timens.runtime.lookup.CurrentNamespace;
import dev.timens.runtime.namespace.InitialNamespace;
import dev.timens.runtime.namespace.Namespace;
import dev.timens.runtime.report.Report;

/**
 * Places threads when they are made and when they start, on the thread that makes or starts them.
 *
 * <p>A thread begins in its creator's namespace, unless it is put into a group whose nearest binding
 * differs from that of the creator's group: then in that group's, or nowhere if that has none. What
 * code that keeps host time makes is nowhere. The hooks never throw and take no lock: they are part of
 * every thread's creation.
 */
public final class ThreadPlacement {
    private ThreadPlacement() {}

    /** Called in the constructor of a platform thread for which no group is named. */
    public static void groupInherited(Thread thread) {
        try {
            InheritedGroup.gotBy(thread);
        } catch (Throwable e) {
            failed(e);
        }
    }

    /** Called at the end of the constructor of every platform thread. */
    public static void platformThreadMade(Thread thread) {
        try {
            Thread creator = Thread.currentThread();
            // The first thread, and threads attached from native code, make themselves.
            if (creator != thread) {
                ThreadGroup group = thread.getThreadGroup();
                Namespace beginning = beginning(group, creator);
                boolean isOfHost = beginning != null && HostCaller.isMaking(thread);
                place(thread, isOfHost ? nowhere(group) : beginning);
            }
        } catch (Throwable e) {
            failed(e);
        }
    }

    /**
     * Called at the end of the constructor of every virtual thread. All of them report one group, so
     * groups have no say: a virtual thread is where its creator is.
     */
    public static void virtualThreadMade(Thread thread) {
        try {
            Namespace creators = CurrentNamespace.placed(Thread.currentThread());
            place(thread, creators != null && HostCaller.isMaking(thread) ? null : creators);
        } catch (Throwable e) {
            failed(e);
        }
    }

    /**
     * Called before a platform thread starts: its group may have been bound after the thread was made.
     */
    public static void platformThreadStarting(Thread thread) {
        try {
            if (!GroupBindings.isEmpty() && !thread.isAlive() && CurrentNamespace.placed(thread) == null) {
                place(thread, GroupBindings.nearest(thread.getThreadGroup()));
            }
        } catch (Throwable e) {
            failed(e);
        }
    }

    /** Called when code that keeps host time got a thread from a thread factory, whosever that is. */
    public static void madeForHost(Thread thread) {
        try {
            if (thread != null && thread != Thread.currentThread() && !thread.isAlive()) {
                place(thread, nowhere(thread.getThreadGroup()));
            }
        } catch (Throwable e) {
            failed(e);
        }
    }

    /**
     * Places the threads that run already and whose groups match a pattern. Only while the JVM starts,
     * when the one thread of the application waits: the entry of a running thread is its own.
     */
    public static void placeRunning() {
        for (Thread thread : RunningThreads.all()) {
            Namespace bound = bound(thread);
            if (bound != null) {
                CurrentNamespace.place(thread, bound);
            }
        }
    }

    /** How many threads that run already would be elsewhere, had they been made after the patterns were set. */
    public static int countRunningElsewhere() {
        int count = 0;
        for (Thread thread : RunningThreads.all()) {
            if (bound(thread) != null) {
                count++;
            }
        }
        return count;
    }

    private static Namespace bound(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group == null ? null : GroupBindings.nearest(group);
    }

    /** The namespace, or null for nowhere, that a new thread of the group begins in. */
    private static Namespace beginning(ThreadGroup group, Thread creator) {
        ThreadGroup creatorGroup = creator.getThreadGroup();
        if (group != creatorGroup) {
            if (JvmGroups.contains(group)) {
                return null;
            }
            if (!GroupBindings.isEmpty()) {
                Namespace bound = GroupBindings.nearest(group);
                if (bound != (creatorGroup == null ? null : GroupBindings.nearest(creatorGroup))) {
                    return bound;
                }
            }
        }
        return CurrentNamespace.placed(creator);
    }

    /**
     * Where a thread of a group is that is to be nowhere: as null says, unless the group is bound. There it
     * would be placed when it starts, so it is put where those are who are nowhere.
     */
    static Namespace nowhere(ThreadGroup group) {
        boolean isBound = group != null && !GroupBindings.isEmpty() && GroupBindings.nearest(group) != null;
        return isBound ? InitialNamespace.get() : null;
    }

    static void place(Thread thread, Namespace namespace) {
        if (CurrentNamespace.placed(thread) != namespace) {
            CurrentNamespace.place(thread, namespace);
        }
    }

    static void failed(Throwable e) {
        Report.miss("thread placement", "a thread could not be placed and keeps its creator's namespace or none: " + e);
    }
}
