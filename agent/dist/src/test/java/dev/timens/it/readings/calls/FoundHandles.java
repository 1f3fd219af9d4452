package dev.timens.it.readings.calls;

import dev.timens.it.readings.UserClock;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Instant;
import java.util.Date;
import java.util.function.LongSupplier;

/** Handles that are looked up by name, or made of reflected methods. */
public final class FoundHandles {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private FoundHandles() {}

    public static LongSupplier found(UserClock clock) throws ReflectiveOperationException {
        switch (clock) {
            case NANO_TIME:
            case CURRENT_TIME_MILLIS:
                return calling(LOOKUP.findStatic(System.class, clock.toString(), MethodType.methodType(long.class)));
            case INSTANT:
                return ofInstant(LOOKUP.findStatic(Instant.class, "now", MethodType.methodType(Instant.class)));
            default:
                return ofDate(LOOKUP.findConstructor(Date.class, MethodType.methodType(void.class)));
        }
    }

    public static LongSupplier unreflected(UserClock clock) throws ReflectiveOperationException {
        switch (clock) {
            case NANO_TIME:
            case CURRENT_TIME_MILLIS:
                return calling(LOOKUP.unreflect(System.class.getMethod(clock.toString())));
            case INSTANT:
                return ofInstant(LOOKUP.unreflect(Instant.class.getMethod("now")));
            default:
                return ofDate(LOOKUP.unreflectConstructor(Date.class.getConstructor()));
        }
    }

    private static LongSupplier calling(MethodHandle clock) {
        return () -> {
            try {
                return (long) clock.invokeExact();
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        };
    }

    private static LongSupplier ofInstant(MethodHandle now) {
        return () -> {
            try {
                return UserClock.nanos((Instant) now.invokeExact());
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        };
    }

    private static LongSupplier ofDate(MethodHandle made) {
        return () -> {
            try {
                return ((Date) made.invokeExact()).getTime();
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        };
    }
}
