package dev.timens.kernel.error;

/** The command could not be started. */
public final class CommandException extends KernelException {
    private static final long serialVersionUID = 1L;

    CommandException(int errno, String clause) {
        super(errno, clause);
    }
}
