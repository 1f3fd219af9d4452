package dev.timens.it.derived;

import java.util.List;

/** Today, of the calendar systems behind {@code Date} and {@code Calendar}; no public method asks for it. */
final class InternalCalendarReaders {
    private static final String PACKAGE = "sun.util.calendar.";

    static final List<DerivedReader> ALL =
            List.of(today("julian", "JulianCalendar"), today("japanese", "LocalGregorianCalendar"));

    private InternalCalendarReaders() {}

    private static DerivedReader today(String system, String type) {
        return DerivedReader.ofMillis(
                type + ".getCalendarDate", PACKAGE + type + ".getCalendarDate", () -> today(system));
    }

    /** {@code calendar.getTime(calendar.getCalendarDate())}. */
    private static long today(String system) {
        try {
            Class<?> type = Class.forName(PACKAGE + "CalendarSystem");
            Class<?> date = Class.forName(PACKAGE + "CalendarDate");
            Object calendar = type.getMethod("forName", String.class).invoke(null, system);
            Object today = type.getMethod("getCalendarDate").invoke(calendar);
            return (long) type.getMethod("getTime", date).invoke(calendar, today);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
