package dev.timens.kernel.error;

/** There may be no more namespaces: a limit in /proc/sys/user is reached, or is zero. */
public final class NamespaceLimitException extends KernelException {
    private static final long serialVersionUID = 1L;

    NamespaceLimitException(int errno, String clause) {
        super(errno, clause);
    }
}
