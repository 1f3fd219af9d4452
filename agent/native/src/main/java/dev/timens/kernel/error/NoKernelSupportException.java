package dev.timens.kernel.error;

/** The kernel has no time namespaces. */
public final class NoKernelSupportException extends KernelException {
    private static final long serialVersionUID = 1L;

    NoKernelSupportException(int errno, String clause) {
        super(errno, clause);
    }
}
