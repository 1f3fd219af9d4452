package dev.timens.instrument.callsite;

/** Stands in for the dispatcher: its answers are no clock's. */
public final class FakeDispatcher {
    static final long NANO_TIME = 42;
    static final long CURRENT_TIME_MILLIS = 43;

    private FakeDispatcher() {}

    public static long nanoTime() {
        return NANO_TIME;
    }

    public static long currentTimeMillis() {
        return CURRENT_TIME_MILLIS;
    }
}
