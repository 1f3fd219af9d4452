package dev.timens.it.foreign;

/** What {@link EditsClockCallers} makes the program's methods call. */
public final class CallCount {
    private static volatile int calls;

    private CallCount() {}

    public static void countCall() {
        calls++;
    }

    static int get() {
        return calls;
    }
}
