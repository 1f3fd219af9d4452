package dev.timens.kernel;

import java.security.AccessController;
import java.security.PrivilegedAction;

/** The native library: loaded once, when first needed. A failure is kept, and said again to whoever needs it. */
public final class NativeLibrary {
    /** Names the folder that the library is written to while it is loaded. */
    public static final String DIRECTORY_KEY = "native.dir";

    /** The same in the environment. */
    public static final String DIRECTORY_VARIABLE = "TIMENS_NATIVE_DIR";

    private static final String DIRECTORY_PROPERTY = "timens." + DIRECTORY_KEY;
    /** A monitor, and no lock of java.util.concurrent: the agent starts before those are hooked. */
    private static final Object LOCK = new Object();

    private static volatile boolean loaded;
    private static NotAvailableException failure;
    private static boolean leftOut;
    private static String directory;
    private static LibraryLoading loading;

    private NativeLibrary() {}

    /**
     * Sets whether it may be loaded, and where from. What failed before is forgotten: the answer may be another now.
     *
     * @param newDirectory the folder for its file; null for that of the system property, of the
     *     environment, or of temporary files
     */
    public static void configure(boolean isLeftOut, String newDirectory) {
        synchronized (LOCK) {
            leftOut = isLeftOut;
            directory = newDirectory;
            failure = null;
        }
    }

    /** Sets how it is loaded, in place of {@code System.load}. */
    public static void loadBy(LibraryLoading newLoading) {
        synchronized (LOCK) {
            loading = newLoading;
        }
    }

    /** Whether this build has it for this machine. */
    public static boolean isInJar() {
        return ExtractedLibrary.isInJar();
    }

    /** Whether it is loaded already. */
    public static boolean isLoaded() {
        return loaded;
    }

    /**
     * Loads it, if that was not done yet.
     *
     * @throws NotAvailableException with the reason and the remedy
     */
    public static void require() {
        if (!loaded) {
            loadOnce();
        }
    }

    private static void loadOnce() {
        NotAvailableException reason;
        synchronized (LOCK) {
            try {
                if (!loaded && failure == null) {
                    load();
                    loaded = true;
                }
            } catch (NotAvailableException e) {
                failure = e;
            }
            reason = failure;
        }
        if (reason != null) {
            // Each time with the stack of whoever needs it now.
            throw new NotAvailableException(reason.clause(), reason);
        }
    }

    /** With this code's own permissions, whoever needs the library, where a security manager asks for them. */
    @SuppressWarnings("removal")
    private static void load() {
        if (leftOut) {
            throw new NotAvailableException(
                    "this needs the native library of timens, which the option native=off leaves out; start the JVM"
                            + " without that option, or with native=auto",
                    null);
        }
        AccessController.doPrivileged(new Load());
    }

    private static final class Load implements PrivilegedAction<Void> {
        @Override
        public Void run() {
            ExtractedLibrary.load(folder(), loading);
            return null;
        }

        /** In the order in which the agent's options count. */
        private static String folder() {
            String folder = directory != null ? directory : System.getProperty(DIRECTORY_PROPERTY);
            if (folder == null) {
                folder = System.getenv(DIRECTORY_VARIABLE);
            }
            return folder != null ? folder : System.getProperty("java.io.tmpdir");
        }
    }
}
