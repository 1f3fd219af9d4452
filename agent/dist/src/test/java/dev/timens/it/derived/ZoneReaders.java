package dev.timens.it.derived;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicLong;

/** What a time zone says of now. Turkey gave up daylight saving time in 2016, and moved its standard time. */
final class ZoneReaders {
    private static final String ZONE = "Europe/Istanbul";
    private static final ZoneRules RULES = ZoneId.of(ZONE).getRules();

    static final List<DerivedReader> ALL = List.of(
            new DerivedReader(
                    "TimeZone.observesDaylightTime",
                    "sun.util.calendar.ZoneInfo.observesDaylightTime",
                    () -> TimeZone.getTimeZone(ZONE).observesDaylightTime() ? 1 : 0,
                    time -> observesDaylightTime(Instant.ofEpochMilli(time)) ? 1 : 0),
            DerivedReader.ofMillis(
                    "TimeZone.observesDaylightTime-own-class", "java.util.Date.<init>", ZoneReaders::askedOfOwnZone),
            new DerivedReader(
                    "TimeZone.getRawOffset",
                    "sun.util.calendar.ZoneInfo.getRawOffset",
                    () -> zoneThatWillChange().getRawOffset(),
                    time -> RULES.getStandardOffset(Instant.ofEpochMilli(time)).getTotalSeconds() * 1000L));

    private ZoneReaders() {}

    private static boolean observesDaylightTime(Instant from) {
        ZoneOffsetTransition next = RULES.nextTransition(from);
        while (next != null && !RULES.isDaylightSavings(next.getInstant())) {
            next = RULES.nextTransition(next.getInstant());
        }
        return next != null || RULES.isDaylightSavings(from);
    }

    /** A class that is not the JDK's is asked whether it is summer now. */
    private static long askedOfOwnZone() {
        AtomicLong asked = new AtomicLong();
        TimeZone zone = new TimeZone() {
            private static final long serialVersionUID = 1;

            @Override
            public boolean inDaylightTime(Date date) {
                asked.set(date.getTime());
                return false;
            }

            @Override
            public boolean useDaylightTime() {
                return false;
            }

            @Override
            public int getOffset(int era, int year, int month, int day, int dayOfWeek, int millis) {
                return 0;
            }

            @Override
            public void setRawOffset(int millis) {}

            @Override
            public int getRawOffset() {
                return 0;
            }
        };
        zone.observesDaylightTime();
        return asked.get();
    }

    /**
     * A zone reads the clock for its offset only if the time zone data of the JDK has a change of it
     * yet to come, seen from the host; it rarely has, so this zone is told that it has.
     */
    private static TimeZone zoneThatWillChange() {
        try {
            TimeZone zone = (TimeZone) TimeZone.getTimeZone(ZONE).clone();
            Field willChange = zone.getClass().getDeclaredField("willGMTOffsetChange");
            willChange.setAccessible(true);
            willChange.setBoolean(zone, true);
            return zone;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
