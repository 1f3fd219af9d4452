package dev.timens.kernel.error;

/** The small program on the way to the command could not be started. */
public final class LauncherException extends KernelException {
    private static final long serialVersionUID = 1L;

    LauncherException(int errno, String clause) {
        super(errno, clause);
    }
}
