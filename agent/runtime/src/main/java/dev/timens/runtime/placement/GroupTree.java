package dev.timens.runtime.placement;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/**
 * The way from a thread group upwards, without the permission check of {@link ThreadGroup#getParent()}:
 * placement happens in the name of whoever makes a thread or a pool, and must not fail for what that
 * code may not see.
 */
final class GroupTree {
    /** {@code ThreadGroup parent(ThreadGroup)}. */
    private static final MethodHandle PARENT;

    static {
        try {
            PARENT = MethodHandles.privateLookupIn(ThreadGroup.class, MethodHandles.lookup())
                    .findGetter(ThreadGroup.class, "parent", ThreadGroup.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JDK keeps the parents of thread groups elsewhere: " + e, e);
        }
    }

    private GroupTree() {}

    /** The group above, or null for the root. */
    static ThreadGroup parent(ThreadGroup group) {
        try {
            return (ThreadGroup) PARENT.invokeExact(group);
        } catch (Throwable e) {
            throw new AssertionError(e); // a field is read
        }
    }
}
