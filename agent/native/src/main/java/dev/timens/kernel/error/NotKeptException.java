package dev.timens.kernel.error;

/** A namespace that could not be bound to a file. */
public final class NotKeptException extends KernelException {
    private static final long serialVersionUID = 1L;

    NotKeptException(int errno, String clause) {
        super(errno, clause);
    }
}
