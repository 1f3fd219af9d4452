package dev.timens.it.readings.calls;

import dev.timens.it.readings.UserClock;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Date;
import java.util.function.LongSupplier;

/** Reflected methods, called for the first time or after so many calls that the JDK has made code of them. */
public final class Reflection {
    private static final int MANY = 100_000;

    private Reflection() {}

    public static LongSupplier cold(UserClock clock) throws ReflectiveOperationException {
        switch (clock) {
            case NANO_TIME:
            case CURRENT_TIME_MILLIS:
                Method read = System.class.getMethod(clock.toString());
                return () -> (long) call(read);
            case INSTANT:
                Method now = Instant.class.getMethod("now");
                return () -> UserClock.nanos((Instant) call(now));
            default:
                Constructor<Date> made = Date.class.getConstructor();
                return () -> make(made).getTime();
        }
    }

    public static LongSupplier hot(UserClock clock) throws ReflectiveOperationException {
        LongSupplier reader = cold(clock);
        for (int i = 0; i < MANY; i++) {
            reader.getAsLong();
        }
        return reader;
    }

    private static Object call(Method method) {
        try {
            return method.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Date make(Constructor<Date> constructor) {
        try {
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
