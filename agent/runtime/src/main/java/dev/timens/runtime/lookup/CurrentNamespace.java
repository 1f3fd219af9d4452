package dev.timens.runtime.lookup;

import dev.timens.runtime.namespace.InitialNamespace;
import dev.timens.runtime.namespace.Namespace;

/** The look-up: which namespace a thread is in. */
public final class CurrentNamespace {
    private CurrentNamespace() {}

    /** The namespace of the calling thread. */
    public static Namespace get() {
        Namespace placed = of(ThreadEntry.get(Thread.currentThread()));
        return placed != null ? placed : InitialNamespace.get();
    }

    /**
     * Where a thread is, or null if it was never placed and hence is in the initial namespace.
     *
     * @param thread the calling thread, or one that does not run yet: the entry of a running thread is
     *     its own
     */
    public static Namespace placed(Thread thread) {
        return of(ThreadEntry.get(thread));
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

    /** What the calling thread carries, to be put back later: where it is and which scopes it is in. */
    public static Object entry(Thread current) {
        return ThreadEntry.get(current);
    }

    /** Puts the calling thread back to where it was when {@link #entry} was asked, but for scopes that have ended. */
    public static void putBack(Thread current, Object entry) {
        ThreadEntry.set(current, Scope.open(entry));
    }

    /** The namespace that an entry of a thread stands for. */
    public static Namespace of(Object entry) {
        return entry instanceof Scope ? ((Scope) entry).namespace() : (Namespace) entry;
    }
}
