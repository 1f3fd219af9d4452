package dev.timens.kernel.error;

/** Offsets that cannot change any more, because somebody has entered the namespace. */
public final class FrozenOffsetsException extends KernelException {
    private static final long serialVersionUID = 1L;

    FrozenOffsetsException(int errno, String clause) {
        super(errno, clause);
    }
}
