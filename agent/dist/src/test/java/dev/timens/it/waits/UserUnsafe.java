package dev.timens.it.waits;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** {@code sun.misc.Unsafe}, by reflection: newer compilers warn of it. */
public final class UserUnsafe {
    private static final Object UNSAFE;
    private static final Method PARK;

    static {
        try {
            Class<?> type = Class.forName("sun.misc.Unsafe");
            Field field = type.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            UNSAFE = field.get(null);
            PARK = type.getMethod("park", boolean.class, long.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private UserUnsafe() {}

    /** Parks until a moment of the wall clock. */
    public static void parkUntil(long deadline) {
        park(true, deadline);
    }

    static void park(boolean isAbsolute, long time) {
        try {
            PARK.invoke(UNSAFE, isAbsolute, time);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
