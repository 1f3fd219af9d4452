package dev.timens.kernel.error;

/** What was written is no line of offsets. */
public final class OffsetFormException extends KernelException {
    private static final long serialVersionUID = 1L;

    OffsetFormException(int errno, String clause) {
        super(errno, clause);
    }
}
