package dev.timens.cli.doctor.probe;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToLongFunction;

/** The agent, found as the public API finds it: by the dispatcher in {@code java.lang}. */
final class Namespace {
    private static final int BOOTTIME = 7;

    private Namespace() {}

    /** Whether the dispatcher is. */
    static boolean isThere() {
        try {
            return operation("protocol") != null;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** A namespace, as what enters it on the calling thread. */
    static Runnable shifted(Shift shift) throws ReflectiveOperationException {
        Map<String, Object> offsets =
                Map.of("MONOTONIC", Duration.ofNanos(shift.nanos()), "REALTIME", Duration.ofMillis(shift.millis()));
        Object namespace = function("create").apply(new Object[] {"doctor", null, offsets});
        Function<Object, Object> enter = function("enter");
        return () -> enter.apply(namespace);
    }

    /** Reads a clock that needs the native library. */
    static long boottime() throws ReflectiveOperationException {
        return ((IntToLongFunction) operation("hostClock")).applyAsLong(BOOTTIME);
    }

    @SuppressWarnings("unchecked")
    private static Function<Object, Object> function(String name) throws ReflectiveOperationException {
        return (Function<Object, Object>) operation(name);
    }

    private static Object operation(String name) throws ReflectiveOperationException {
        Class<?> dispatcher = Class.forName("java.lang.TimensDispatcher", true, null);
        return ((Map<?, ?>) dispatcher.getMethod("runtime").invoke(null)).get(name);
    }
}
