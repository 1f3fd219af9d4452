package dev.timens.it.readings.calls;

import dev.timens.it.readings.UserClock;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.time.Instant;
import java.util.Date;
import java.util.function.LongSupplier;

/** Handles in the constant pool of a class that no compiler of Java makes. */
public final class Constants {
    /** The class. Its methods are named after the kind of constant and the clock. */
    public static final String GENERATED = "dev.timens.it.readings.calls.Generated";

    private Constants() {}

    public static LongSupplier handle(UserClock clock) throws ReflectiveOperationException {
        return calling(constant("handle" + clock));
    }

    public static LongSupplier dynamic(UserClock clock) throws ReflectiveOperationException {
        return calling(constant("dynamic" + clock));
    }

    /** Makes the dynamic constants: what it is given. */
    public static MethodHandle bootstrap(MethodHandles.Lookup lookup, String name, Class<?> type, MethodHandle clock) {
        return clock;
    }

    private static MethodHandle constant(String method) throws ReflectiveOperationException {
        return (MethodHandle) Class.forName(GENERATED).getMethod(method).invoke(null);
    }

    private static LongSupplier calling(MethodHandle clock) {
        return () -> {
            try {
                Object reading = clock.invoke();
                if (reading instanceof Instant instant) {
                    return UserClock.nanos(instant);
                }
                return reading instanceof Date date ? date.getTime() : (long) reading;
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        };
    }
}
