package dev.timens.runtime.lookup;

import dev.timens.runtime.namespace.Namespace;

/**
 * The time that one thread spends in a namespace it entered. Running it ends it.
 *
 * <p>The scopes of a thread form a chain from the innermost outwards. The look-up does not use it:
 * it exists to end scopes in the right order.
 */
public final class Scope implements Runnable {
    private static final ThreadLocal<Scope> INNERMOST = new ThreadLocal<>();

    private final Namespace namespace;
    private final Thread owner;
    private final Scope outer;
    private final Namespace before;
    private boolean closed;

    private Scope(Namespace namespace, Thread owner, Scope outer, Namespace before) {
        this.namespace = namespace;
        this.owner = owner;
        this.outer = outer;
        this.before = before;
    }

    /** Puts the calling thread into a namespace. */
    public static Scope enter(Namespace namespace) {
        Thread thread = Thread.currentThread();
        Scope scope = new Scope(namespace, thread, INNERMOST.get(), CurrentNamespace.placed(thread));
        CurrentNamespace.place(thread, namespace);
        INNERMOST.set(scope);
        return scope;
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
        CurrentNamespace.place(owner, before);
        if (outer == null) {
            INNERMOST.remove();
        } else {
            INNERMOST.set(outer);
        }
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
        for (Scope inner = INNERMOST.get(); inner != null && inner != this; inner = inner.outer) {
            inner.closed = true;
            names = names == null ? new StringBuilder() : names.append(", ");
            names.append('\'').append(inner.namespace.name()).append('\'');
        }
        return names == null ? null : names.toString();
    }
}
