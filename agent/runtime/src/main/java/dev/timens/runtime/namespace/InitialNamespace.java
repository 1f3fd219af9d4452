package dev.timens.runtime.namespace;

/**
 * The namespace of every thread that is nowhere else: what the agent's options define, or the host.
 *
 * <p>It is fixed when it is first asked for. From then on it is a constant to the compiler.
 */
public final class InitialNamespace {
    private static volatile Namespace defined = Namespace.HOST;
    private static volatile boolean isFixed;

    private InitialNamespace() {}

    /** @throws IllegalStateException if the initial namespace was asked for already */
    public static void define(Namespace namespace) {
        if (isFixed) {
            throw new IllegalStateException("The initial namespace is in use already.");
        }
        defined = namespace;
    }

    /** The initial namespace. */
    public static Namespace get() {
        return Fixed.NAMESPACE;
    }

    /** Initialised, and thereby fixed, on the first call of {@link #get()}. */
    private static final class Fixed {
        static final Namespace NAMESPACE = fix();

        private static Namespace fix() {
            isFixed = true;
            return defined;
        }
    }
}
