package dev.timens.runtime.lookup;

import dev.timens.runtime.namespace.InitialNamespace;
import dev.timens.runtime.namespace.Namespace;

/** The look-up: which namespace a thread is in. */
public final class CurrentNamespace {
    private CurrentNamespace() {}

    /** The namespace of the calling thread. */
    public static Namespace get() {
        Namespace placed = ThreadEntry.get(Thread.currentThread());
        return placed != null ? placed : InitialNamespace.get();
    }

    /**
     * Where a thread was placed, or null if it never was and hence is in the initial namespace.
     *
     * @param thread the calling thread, or one that does not run yet: the entry of a running thread is
     *     its own
     */
    public static Namespace placed(Thread thread) {
        return ThreadEntry.get(thread);
    }

    /**
     * Places a thread.
     *
     * @param thread the calling thread, or one that does not run yet
     * @param namespace null for nowhere
     */
    public static void place(Thread thread, Namespace namespace) {
        ThreadEntry.set(thread, namespace);
    }
}
