package dev.timens.it.host.kept;

import static dev.timens.it.host.kept.Reading.ofMillis;

import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/** {@code System}, {@code Date} and {@code Calendar}. */
public final class Dates {
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private Dates() {}

    public static List<Reading> readings() {
        return List.of(
                ofMillis("System.currentTimeMillis", () -> System.currentTimeMillis()),
                ofMillis("new-Date", () -> new Date().getTime()),
                ofMillis("subclass-of-Date", () -> new OwnDate().getTime()),
                ofMillis("Calendar.getInstance", () -> Calendar.getInstance().getTimeInMillis()),
                ofMillis("Calendar.getInstance(zone)", () -> Calendar.getInstance(UTC)
                        .getTimeInMillis()),
                ofMillis("Calendar.getInstance(locale)", () -> Calendar.getInstance(Locale.ROOT)
                        .getTimeInMillis()),
                ofMillis("Calendar.getInstance(zone,locale)", () -> Calendar.getInstance(UTC, Locale.ROOT)
                        .getTimeInMillis()),
                ofMillis("new-GregorianCalendar", () -> new GregorianCalendar().getTimeInMillis()),
                ofMillis("new-GregorianCalendar(zone)", () -> new GregorianCalendar(UTC).getTimeInMillis()),
                ofMillis("nested-GregorianCalendars", Dates::nested),
                ofMillis("subclass-of-GregorianCalendar", () -> new OwnCalendar().getTimeInMillis()));
    }

    /** {@link System#nanoTime()}. */
    public static long nanoTime() {
        return System.nanoTime();
    }

    /** Two in one expression, one of them for the other's argument. */
    private static long nested() {
        return new GregorianCalendar(new GregorianCalendar(UTC).getTimeZone(), Locale.ROOT).getTimeInMillis();
    }

    private static final class OwnDate extends Date {
        private static final long serialVersionUID = 1L;
    }

    private static final class OwnCalendar extends GregorianCalendar {
        private static final long serialVersionUID = 1L;

        OwnCalendar() {
            super(UTC);
        }
    }
}
