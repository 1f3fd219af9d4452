package dev.timens.kernel.error;

/** The process whose namespace is wanted has ended, or never was. */
public final class NoProcessException extends KernelException {
    private static final long serialVersionUID = 1L;

    NoProcessException(int errno, String clause) {
        super(errno, clause);
    }
}
