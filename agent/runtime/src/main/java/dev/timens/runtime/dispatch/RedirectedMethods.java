package dev.timens.runtime.dispatch;

/** Which method of the JDK each of the dispatcher's stands for. */
public final class RedirectedMethods {
    private static final String DISPATCHER = "java/lang/TimensDispatcher";

    private RedirectedMethods() {}

    /**
     * The class to be written into the stream for a serializable method reference, such as {@code
     * System::nanoTime}. The capturing class compares it with the owner it was compiled with, and a JVM
     * without the agent has no other.
     *
     * @param owner the internal name of the class that the lambda refers to now
     */
    public static String serializedOwner(String owner, String method) {
        if (!DISPATCHER.equals(owner)) {
            return owner;
        }
        return "parkUntil".equals(method) ? "java/util/concurrent/locks/LockSupport" : "java/lang/System";
    }
}
