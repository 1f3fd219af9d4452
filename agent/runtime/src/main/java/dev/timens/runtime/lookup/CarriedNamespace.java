package dev.timens.runtime.lookup;

import dev.timens.runtime.namespace.InitialNamespace;
import dev.timens.runtime.namespace.Namespace;
import dev.timens.runtime.report.Report;

/**
 * The namespace that a library carries from thread to thread with the work it moves, as it carries
 * thread-locals: set before the work, restored after it, without an object that stands for the time
 * between.
 *
 * <p>So there is one carried scope at most above each of the thread's own, however often it is set, and
 * it counts how often it must be restored: what a library sets and never restores takes no memory.
 */
public final class CarriedNamespace {
    private CarriedNamespace() {}

    /**
     * Puts the calling thread into a namespace.
     *
     * @param namespace null: to where the thread is by itself, with nothing carried
     */
    public static void set(Namespace namespace) {
        Thread thread = Thread.currentThread();
        Object entry = ThreadEntry.get(thread);
        int carries = entry instanceof Scope ? ((Scope) entry).carries() : 0;
        Object before = carries > 0 ? ((Scope) entry).before() : entry;
        put(thread, namespace == null ? own(before) : namespace, before, carries + 1);
    }

    /**
     * Undoes the last {@link #set(Namespace)}; does nothing if there is none to undo. Scopes entered since
     * then end.
     *
     * @param previous where the thread was before it
     */
    public static void restore(Namespace previous) {
        Thread thread = Thread.currentThread();
        Scope carried = innermost(ThreadEntry.get(thread));
        if (carried == null) {
            return;
        }
        String stillOpen = carried.closeInner();
        if (carried.carries() == 1) {
            ThreadEntry.set(thread, carried.before());
        } else {
            put(thread, previous == null ? own(carried.before()) : previous, carried.before(), carried.carries() - 1);
        }
        if (stillOpen != null) {
            // No exception: the library would leave other thread-locals of the application unrestored.
            Report.once(
                    "scopes that outlast their task",
                    "a task that was handed over left scopes open: " + stillOpen + ", on " + ThreadName.of(thread)
                            + ". They have ended with it. Close scopes in the task that enters them, best with"
                            + " try-with-resources.");
        }
    }

    private static void put(Thread thread, Namespace namespace, Object before, int carries) {
        ThreadEntry.set(thread, new Scope(namespace, thread, before, carries));
    }

    private static Namespace own(Object before) {
        Namespace own = CurrentNamespace.of(before);
        return own == null ? InitialNamespace.get() : own;
    }

    private static Scope innermost(Object entry) {
        for (Object i = entry; i instanceof Scope; i = ((Scope) i).before()) {
            if (((Scope) i).carries() > 0) {
                return (Scope) i;
            }
        }
        return null;
    }
}
