package dev.timens.it.explain;

import java.io.File;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Prints for each of its methods {@code read...} its name and what it returned: milliseconds since the epoch. */
public final class Readers {
    private Readers() {}

    public static void main(String[] args) throws Exception {
        for (var method : Readers.class.getDeclaredMethods()) {
            if (method.getName().startsWith("read")) {
                System.out.println(method.getName() + " " + method.invoke(null));
            }
        }
    }

    static long readMillis() {
        return System.currentTimeMillis();
    }

    static long readByReference() {
        Supplier<Long> clock = System::currentTimeMillis;
        return clock.get();
    }

    static long readByHandle() throws Throwable {
        return (long) MethodHandles.lookup()
                .findStatic(System.class, "currentTimeMillis", MethodType.methodType(long.class))
                .invokeExact();
    }

    static long readByReflection() throws ReflectiveOperationException {
        return (long) System.class.getMethod("currentTimeMillis").invoke(null);
    }

    static long readInstant() {
        return Instant.now().toEpochMilli();
    }

    static long readClock() {
        return Clock.systemUTC().millis();
    }

    static long readDay() {
        return LocalDate.now(ZoneOffset.UTC)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
    }

    static long readDate() {
        return new Date().getTime();
    }

    static long readCalendar() {
        return Calendar.getInstance().getTimeInMillis();
    }

    static long readLogRecord() {
        return new LogRecord(Level.INFO, "").getMillis();
    }

    static long readFile() throws IOException {
        File file = File.createTempFile("timens", "");
        try {
            return file.lastModified();
        } finally {
            file.delete();
        }
    }
}
