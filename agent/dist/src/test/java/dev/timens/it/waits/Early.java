package dev.timens.it.waits;

import java.util.function.BooleanSupplier;

/**
 * Waits that may, by their specification, return "spuriously (that is, for no reason)": {@code park},
 * {@code Object.wait} and conditions. Callers repeat them; so does this, a few times. A wait that is
 * converted wrongly returns early every time.
 */
final class Early {
    private static final int ALLOWED = 3;

    private Early() {}

    /** Repeats the wait until it is over; how often it had to be repeated. */
    static int returns(InterruptibleWait wait, BooleanSupplier isOver) throws InterruptedException {
        for (int early = 0; ; early++) {
            wait.await();
            if (isOver.getAsBoolean()) {
                return early;
            }
            if (early == ALLOWED) {
                throw new AssertionError("the wait returned early each of " + (ALLOWED + 1) + " times");
            }
        }
    }

    /** One attempt. */
    @FunctionalInterface
    interface InterruptibleWait {
        void await() throws InterruptedException;
    }
}
