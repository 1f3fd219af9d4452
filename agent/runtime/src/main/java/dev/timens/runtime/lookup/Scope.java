package dev.timens.runtime.lookup;

import dev.timens.runtime.namespace.Namespace;

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

    private boolean closed;

    private Scope(Namespace namespace, Thread owner, Object before) {
        this.namespace = namespace;
        this.owner = owner;
        this.before = before;
    }

    /** Puts the calling thread into a namespace. */
    public static Scope enter(Namespace namespace) {
        Thread thread = Thread.currentThread();
        Scope scope = new Scope(namespace, thread, ThreadEntry.get(thread));
        ThreadEntry.set(thread, scope);
        return scope;
    }

    Namespace namespace() {
        return namespace;
    }

    /**
     * Ends the scope and every scope entered after it; does nothing if it has ended.
     *
     * @throws IllegalStateException on another thread, where it changes nothing; or if scopes entered
     *     later were still open, once they have ended
     */
    @Override
    public void run() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException(
                    "The scope in time namespace '" + namespace.name() + "' was entered by thread '"
                            + owner.getName() + "' and cannot be closed by thread '"
                            + Thread.currentThread().getName()
                            + "', which is not in it. Close it on the thread that entered it, best with try-with-resources.");
        }
        if (closed) {
            return;
        }
        String stillOpen = closeInner();
        closed = true;
        ThreadEntry.set(owner, before);
        if (stillOpen != null) {
            throw new IllegalStateException(
                    "The scope in time namespace '" + namespace.name() + "' was closed on thread '"
                            + owner.getName() + "' while scopes entered later were open: " + stillOpen
                            + ". They have ended with it. Close scopes in the reverse order of entering.");
        }
    }

    /** Marks the scopes inside this one as closed; their names, or null if there were none. */
    private String closeInner() {
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
