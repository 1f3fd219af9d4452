package dev.timens.it.explain;

/** Read only, never run. */
public final class ManyNatives {
    private ManyNatives() {}

    static native long first();

    static native long second();

    static native long third();

    /** The same in another class. */
    public static final class Others {
        private Others() {}

        static native long fourth();

        static native long fifth();
    }
}
