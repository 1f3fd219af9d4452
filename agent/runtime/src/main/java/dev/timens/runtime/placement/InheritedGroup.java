package dev.timens.runtime.placement;

import java.lang.ref.WeakReference;

/**
 * Whether a new thread is in its maker's group because none was named. It matters for the workers of
 * pools, which are made by whoever makes the pool start them; only where groups are bound is anything
 * noted at all.
 */
final class InheritedGroup {
    /** The thread that the calling one made last without naming a group. */
    private static final ThreadLocal<WeakReference<Thread>> LAST = new ThreadLocal<>();

    private InheritedGroup() {}

    /** Called in the constructor of a thread that gets its maker's group. */
    static void gotBy(Thread thread) {
        if (!GroupBindings.isEmpty()) {
            LAST.set(new WeakReference<>(thread));
        }
    }

    /** Whether the calling thread made this one, last, without naming a group. */
    static boolean isOf(Thread thread) {
        WeakReference<Thread> last = LAST.get();
        return last != null && last.refersTo(thread);
    }
}
