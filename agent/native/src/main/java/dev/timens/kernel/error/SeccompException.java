package dev.timens.kernel.error;

/** A seccomp filter refuses a call that the process has the capability for. */
public final class SeccompException extends KernelException {
    private static final long serialVersionUID = 1L;

    SeccompException(int errno, String clause) {
        super(errno, clause);
    }
}
