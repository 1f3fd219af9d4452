package dev.timens.kernel.error;

/** An error that the kernel's code does not let expect. */
public final class UnexpectedErrorException extends KernelException {
    private static final long serialVersionUID = 1L;

    UnexpectedErrorException(int errno, String clause) {
        super(errno, clause);
    }
}
