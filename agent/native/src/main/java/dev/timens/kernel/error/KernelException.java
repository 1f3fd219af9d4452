package dev.timens.kernel.error;

/** The kernel refused something. Each kind has a class of its own; the message is one sentence with the remedy. */
public abstract class KernelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int errno;
    private final String clause;

    KernelException(int errno, String clause) {
        super(clause + ".");
        this.errno = errno;
        this.clause = clause;
    }

    /** What the kernel returned, see {@link dev.timens.kernel.Errno}. */
    public final int errno() {
        return errno;
    }

    /** The message without its full stop, for a sentence that names the place too. */
    public final String clause() {
        return clause;
    }
}
