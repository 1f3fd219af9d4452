package dev.timens.runtime.activation;

import java.security.AccessController;
import java.security.PrivilegedAction;

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

    @SuppressWarnings("removal") // the security manager is, and JDK 17 has it
    private static void activate(Mode wanted) {
        if (installed == null) {
            throw new IllegalStateException("The timens agent has not started.");
        }
        try {
            AccessController.doPrivileged(new Activate(installed, mode, wanted));
        } catch (RuntimeException | LinkageError e) {
            throw new IllegalStateException(
                    "The clock calls of this JVM could not be switched to time namespaces; nothing has changed. " + e,
                    e);
        }
        mode = wanted;
    }

    /** In the agent's own name: whoever makes the first namespace need not be allowed to do all this. */
    private static final class Activate implements PrivilegedAction<Void> {
        private final Switch installed;
        private final Mode from;
        private final Mode to;

        Activate(Switch installed, Mode from, Mode to) {
            this.installed = installed;
            this.from = from;
            this.to = to;
        }

        @Override
        public Void run() {
            installed.activate(from, to);
            return null;
        }
    }
}
