package dev.timens.kernel.error;

/** The process lacks a capability, and no user namespace gives it. */
public final class NoCapabilityException extends KernelException {
    private static final long serialVersionUID = 1L;

    NoCapabilityException(int errno, String clause) {
        super(errno, clause);
    }
}
