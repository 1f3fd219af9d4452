package dev.timens.kernel.error;

/** With this offset a clock would go below zero, or beyond the kernel's 146 years. */
public final class OffsetRangeException extends KernelException {
    private static final long serialVersionUID = 1L;

    OffsetRangeException(int errno, String clause) {
        super(errno, clause);
    }
}
