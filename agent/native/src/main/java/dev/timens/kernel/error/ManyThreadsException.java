package dev.timens.kernel.error;

/** What the kernel refuses to a process of several threads. */
public final class ManyThreadsException extends KernelException {
    private static final long serialVersionUID = 1L;

    ManyThreadsException(int errno, String clause) {
        super(errno, clause);
    }
}
