package dev.timens.it.machinecode;

/** Methods to be compiled: the two clock calls, and both once more behind the test of a flag. */
public final class ClockCalls {
    private static final int ENOUGH_TO_BE_COMPILED = 60_000;

    static boolean shifted;
    static volatile long sink;

    private ClockCalls() {}

    public static void main(String[] arguments) {
        // With an argument: the compiler cannot know that nobody shifts.
        shifted = arguments.length > 0;
        for (int i = 0; i < ENOUGH_TO_BE_COMPILED; i++) {
            sink = nanoTime();
            sink = currentTimeMillis();
            sink = nanoTimeBehindFlag();
            sink = currentTimeMillisBehindFlag();
        }
    }

    static long nanoTime() {
        return System.nanoTime();
    }

    static long currentTimeMillis() {
        return System.currentTimeMillis();
    }

    /** What a dispatcher would be that asks at each call whether there are namespaces. */
    static long nanoTimeBehindFlag() {
        return shifted ? System.nanoTime() + 1 : System.nanoTime();
    }

    static long currentTimeMillisBehindFlag() {
        return shifted ? System.currentTimeMillis() + 1 : System.currentTimeMillis();
    }
}
