package dev.timens.runtime.lookup;

import dev.timens.runtime.namespace.Namespace;
import dev.timens.runtime.report.Report;

/**
 * The time that one thread spends in a namespace it entered. Running it ends it.
 *
 * <p>The thread's entry holds the innermost scope, and each scope what the entry held before, so that
 * scopes can be ended in the right order.
 */
public final class Scope implements Runnable {
    private final Namespace namespace;
    private final Thread owner;
    /** What the thread's entry held: a scope, a namespace or null. */
    private final Object before;
    /** See {@link CarriedNamespace}; zero for a scope that somebody entered. */
    private final int carries;
    /** Where it was entered, if somebody looks for a fault: a stack trace costs more than all the rest. */
    private final Throwable origin;

    private boolean closed;

    Scope(Namespace namespace, Thread owner, Object before, int carries) {
        this.namespace = namespace;
        this.owner = owner;
        this.before = before;
        this.carries = carries;
        this.origin = Report.isDebug() ? new Throwable("This is where the scope was entered.") : null;
    }

    /** Puts the calling thread into a namespace. */
    public static Scope enter(Namespace namespace) {
        Thread thread = Thread.currentThread();
        Scope scope = new Scope(namespace, thread, ThreadEntry.get(thread), 0);
        ThreadEntry.set(thread, scope);
        return scope;
    }

    Namespace namespace() {
        return namespace;
    }

    Object before() {
        return before;
    }

    int carries() {
        return carries;
    }

    /**
     * Ends the scope and every scope entered after it; does nothing if it has ended.
     *
     * @throws IllegalStateException on another thread, where it changes nothing; or if scopes entered
     *     later were still open, once they have ended
     */
    @Override
    public void run() {
        Thread caller = Thread.currentThread();
        if (caller != owner) {
            throw misuse("was entered by " + ThreadName.of(owner) + " and cannot be closed by "
                    + ThreadName.of(caller)
                    + ". Nothing has changed. Close it on the thread that entered it, best with try-with-resources.");
        }
        if (closed) {
            return;
        }
        if (!isAround(ThreadEntry.get(owner))) {
            // The thread executes a task that belongs elsewhere, and goes back when that is over; or the
            // scope was left open by such a task.
            closed = true;
            return;
        }
        String stillOpen = closeInner();
        closed = true;
        ThreadEntry.set(owner, open(before));
        if (stillOpen != null) {
            throw misuse("was closed on " + ThreadName.of(owner) + " while scopes entered later were open: " + stillOpen
                    + ". They have ended with it. Close scopes in the reverse order of entering.");
        }
    }

    /** Whether a thread whose entry this is is in the scope; one whose entry was wiped may be. */
    private boolean isAround(Object entry) {
        if (entry == null) {
            return true;
        }
        for (Object i = entry; i instanceof Scope; i = ((Scope) i).before) {
            if (i == this) {
                return true;
            }
        }
        return false;
    }

    /** The entry, or what it was before the scopes that have ended since. */
    static Object open(Object entry) {
        Object open = entry;
        while (open instanceof Scope && ((Scope) open).closed) {
            open = ((Scope) open).before;
        }
        return open;
    }

    private IllegalStateException misuse(String what) {
        return new IllegalStateException(
                "The scope in time namespace '" + namespace.name() + "' " + what
                        + (origin == null ? " The option log=debug shows where it was entered." : ""),
                origin);
    }

    /** Marks the scopes inside this one as closed; their names, or null if there were none. */
    String closeInner() {
        StringBuilder names = null;
        Object entry = ThreadEntry.get(owner);
        while (entry instanceof Scope && entry != this) {
            Scope inner = (Scope) entry;
            inner.closed = true;
            names = names == null ? new StringBuilder() : names.append(", ");
            names.append('\'').append(inner.namespace.name()).append('\'');
            entry = inner.before;
        }
        return names == null ? null : names.toString();
    }
}
