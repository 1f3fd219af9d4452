package dev.timens.it.host.kept;

import static dev.timens.it.host.kept.Reading.ofMillis;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The same by method references and handles. */
public final class References {
    private References() {}

    public static List<Reading> readings(Clock given) throws ReflectiveOperationException {
        LongSupplier millis = System::currentTimeMillis;
        Supplier<Instant> instant = Instant::now;
        Supplier<LocalDateTime> local = LocalDateTime::now;
        Function<ZoneId, ZonedDateTime> zoned = ZonedDateTime::now;
        Supplier<Date> date = Date::new;
        Supplier<Calendar> calendar = Calendar::getInstance;
        Function<Clock, Instant> unbound = Clock::instant;
        LongSupplier bound = given::millis;
        Supplier<InstantSource> source = InstantSource::system;
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodHandle found = lookup.findStatic(System.class, "currentTimeMillis", MethodType.methodType(long.class));
        MethodHandle unreflected = lookup.unreflect(System.class.getMethod("currentTimeMillis"));
        return List.of(
                ofMillis("System::currentTimeMillis", millis::getAsLong),
                ofMillis("Instant::now", () -> instant.get().toEpochMilli()),
                ofMillis("LocalDateTime::now", () -> TimeApi.millis(local.get())),
                ofMillis(
                        "ZonedDateTime::now",
                        () -> zoned.apply(ZoneOffset.UTC).toInstant().toEpochMilli()),
                ofMillis("Date::new", () -> date.get().getTime()),
                ofMillis("Calendar::getInstance", () -> calendar.get().getTimeInMillis()),
                ofMillis("Clock::instant", () -> unbound.apply(given).toEpochMilli()),
                ofMillis("given::millis", bound::getAsLong),
                ofMillis("InstantSource::system", () -> source.get().millis()),
                ofMillis("in-an-interface", () -> InAnInterface.now().toEpochMilli()),
                ofMillis("findStatic", () -> invoke(found)),
                ofMillis("unreflect", () -> invoke(unreflected)));
    }

    private static long invoke(MethodHandle handle) {
        try {
            return (long) handle.invokeExact();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private interface InAnInterface {
        static Instant now() {
            Supplier<Instant> now = Instant::now;
            return now.get();
        }
    }
}
