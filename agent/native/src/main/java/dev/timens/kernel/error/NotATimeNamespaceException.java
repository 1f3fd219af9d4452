package dev.timens.kernel.error;

/** A file that is there and is no time namespace, or none of the kind that is wanted. */
public final class NotATimeNamespaceException extends KernelException {
    private static final long serialVersionUID = 1L;

    NotATimeNamespaceException(int errno, String clause) {
        super(errno, clause);
    }
}
