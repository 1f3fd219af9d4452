package dev.timens.cli.doctor.probe;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.List;

/** Calls that no class file shows: handles looked up by name, reflection, hidden classes. */
final class RoadReadings {
    private static final MethodType TYPE = MethodType.methodType(long.class);
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodHandle FOUND_NANOS = found("nanoTime");
    private static final MethodHandle FOUND_MILLIS = found("currentTimeMillis");
    private static final MethodHandle UNREFLECTED_NANOS = unreflected("nanoTime");
    private static final MethodHandle UNREFLECTED_MILLIS = unreflected("currentTimeMillis");
    private static final Method REFLECTED_NANOS = reflected("nanoTime");
    private static final Method REFLECTED_MILLIS = reflected("currentTimeMillis");
    private static final Class<?> HIDDEN = hidden();
    private static final MethodHandle HIDDEN_NANOS = inHidden("nanos");
    private static final MethodHandle HIDDEN_MILLIS = inHidden("millis");

    private RoadReadings() {}

    static List<Kind> all() {
        return List.of(
                Reading.nanos("System.nanoTime by Lookup.findStatic", () -> (long) FOUND_NANOS.invokeExact()),
                Reading.millis(
                        "System.currentTimeMillis by Lookup.findStatic", () -> (long) FOUND_MILLIS.invokeExact()),
                Reading.nanos("System.nanoTime by Lookup.unreflect", () -> (long) UNREFLECTED_NANOS.invokeExact()),
                Reading.millis(
                        "System.currentTimeMillis by Lookup.unreflect", () -> (long) UNREFLECTED_MILLIS.invokeExact()),
                Reading.nanos("System.nanoTime by Method.invoke", () -> (Long) REFLECTED_NANOS.invoke(null)),
                Reading.millis("System.currentTimeMillis by Method.invoke", () -> (Long) REFLECTED_MILLIS.invoke(null)),
                Reading.nanos("System.nanoTime in a hidden class", () -> (long) HIDDEN_NANOS.invokeExact()),
                Reading.millis("System.currentTimeMillis in a hidden class", () -> (long) HIDDEN_MILLIS.invokeExact()));
    }

    private static MethodHandle found(String name) {
        try {
            return LOOKUP.findStatic(System.class, name, TYPE);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }

    private static MethodHandle unreflected(String name) {
        try {
            return LOOKUP.unreflect(System.class.getMethod(name));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }

    private static Method reflected(String name) {
        try {
            return System.class.getMethod(name);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }

    private static Class<?> hidden() {
        try {
            return LOOKUP.defineHiddenClass(HiddenReader.classFile(), true).lookupClass();
        } catch (IllegalAccessException e) {
            throw new LinkageError("hidden class", e);
        }
    }

    private static MethodHandle inHidden(String name) {
        try {
            return LOOKUP.findStatic(HIDDEN, name, TYPE);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }
}
