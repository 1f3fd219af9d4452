package dev.timens.runtime.lookup;

/** What messages call a thread: many virtual threads have no name. */
final class ThreadName {
    private ThreadName() {}

    @SuppressWarnings("deprecation") // the method that takes its place is not in JDK 17
    static String of(Thread thread) {
        String name = thread.getName();
        return name.isEmpty() ? "the thread with number " + thread.getId() : "thread '" + name + "'";
    }
}
