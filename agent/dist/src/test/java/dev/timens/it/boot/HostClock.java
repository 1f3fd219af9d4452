package dev.timens.it.boot;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The host's clocks, with or without the agent, whichever of its hooks are off and wherever the
 * calling thread is.
 */
public final class HostClock {
    /** {@code long getNanoTimeAdjustment(long offsetInSeconds)}: what {@code Clock.currentInstant} reads. */
    private static final MethodHandle NANO_TIME_ADJUSTMENT = nanoTimeAdjustment();

    private HostClock() {}

    public static long nanoTime() {
        return System.nanoTime();
    }

    public static long currentTimeMillis() {
        return System.currentTimeMillis();
    }

    /** Nanoseconds since the epoch. Needs {@code --add-exports java.base/jdk.internal.misc=ALL-UNNAMED}. */
    public static long realtimeNanos() {
        try {
            return (long) NANO_TIME_ADJUSTMENT.invokeExact(0L);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle nanoTimeAdjustment() {
        if (HostClock.class.getClassLoader() != null) {
            throw new IllegalStateException("The host's clock is not in the boot loader: the agent may redirect it.");
        }
        try {
            Class<?> vm = Class.forName("jdk.internal.misc.VM", false, null);
            return MethodHandles.lookup()
                    .findStatic(vm, "getNanoTimeAdjustment", MethodType.methodType(long.class, long.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
