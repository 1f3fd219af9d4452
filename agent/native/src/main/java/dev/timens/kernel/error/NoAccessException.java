package dev.timens.kernel.error;

/** The namespace of a process that this one may not look into. */
public final class NoAccessException extends KernelException {
    private static final long serialVersionUID = 1L;

    NoAccessException(int errno, String clause) {
        super(errno, clause);
    }
}
