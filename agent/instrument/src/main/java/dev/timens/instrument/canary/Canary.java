package dev.timens.instrument.canary;

/**
 * The one class of the agent that is redirected like an application's. Whoever calls it reads what an
 * application reads.
 */
public final class Canary {
    private Canary() {}

    /** {@link System#nanoTime()}, redirected. */
    public static long nanoTime() {
        return System.nanoTime();
    }

    /** {@link System#currentTimeMillis()}, redirected. */
    public static long currentTimeMillis() {
        return System.currentTimeMillis();
    }
}
