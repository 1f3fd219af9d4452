package dev.timens.kernel;

/**
 * SIGHUP, SIGINT and SIGTERM in a JVM that is to give its place to another program. One that the JVM catches it only
 * notes, and ends later; in its place there is another program by then, which never hears of it.
 */
public final class EndingSignals {
    private EndingSignals() {}

    /** From now on those that the JVM catches end it at once, as they end any program. What is ignored stays so. */
    public static void end() {
        NativeLibrary.require();
        end0();
    }

    /** Has the JVM catch again what it caught before {@link #end}. */
    public static void areCaught() {
        NativeLibrary.require();
        areCaught0();
    }

    private static native void end0();

    private static native void areCaught0();
}
