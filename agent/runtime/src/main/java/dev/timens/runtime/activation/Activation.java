package dev.timens.runtime.activation;

/** The mode this JVM is in. */
public final class Activation {
    /** Rewrites what a mode needs rewritten. */
    public interface Switch {
        /**
         * Takes the JVM from one mode to a later one. Every clock call that begins after the return is
         * made in the new mode.
         *
         * @throws RuntimeException if that failed; the JVM is in the old mode then
         */
        void activate(Mode from, Mode to);
    }

    private static final Object LOCK = new Object();
    private static Switch installed;
    private static volatile Mode mode = Mode.IDLE;

    private Activation() {}

    /** Called once, when the agent starts. */
    public static void install(Switch newSwitch) {
        synchronized (LOCK) {
            installed = newSwitch;
        }
    }

    /** The mode this JVM is in. */
    public static Mode mode() {
        return mode;
    }

    /**
     * Makes sure that this JVM is at least in the given mode.
     *
     * @throws IllegalStateException if it cannot be switched; nothing has changed then
     */
    public static void require(Mode wanted) {
        if (mode.compareTo(wanted) >= 0) {
            return;
        }
        synchronized (LOCK) {
            if (mode.compareTo(wanted) < 0) {
                activate(wanted);
            }
        }
    }

    private static void activate(Mode wanted) {
        if (installed == null) {
            throw new IllegalStateException("The timens agent has not started.");
        }
        try {
            installed.activate(mode, wanted);
        } catch (RuntimeException | LinkageError e) {
            throw new IllegalStateException(
                    "The clock calls of this JVM could not be switched to time namespaces; nothing has changed. " + e,
                    e);
        }
        mode = wanted;
    }
}
