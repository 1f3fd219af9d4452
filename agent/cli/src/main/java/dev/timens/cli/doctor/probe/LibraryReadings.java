package dev.timens.cli.doctor.probe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;

/** Calls of the JDK's classes that read the wall clock. */
final class LibraryReadings {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final InstantSource SOURCE = InstantSource.system();

    /** A local time does not say on which side of a change of the clocks it is. */
    private static final long CHANGE = Duration.ofHours(3).toMillis();

    private LibraryReadings() {}

    static List<Kind> all() {
        return List.of(
                Reading.millis("Instant.now()", () -> Instant.now().toEpochMilli()),
                Reading.millis("Clock.millis()", () -> CLOCK.millis()),
                Reading.millis("Clock.instant()", () -> CLOCK.instant().toEpochMilli()),
                Reading.millis("InstantSource.millis()", () -> SOURCE.millis()),
                Reading.millis("new Date()", () -> new Date().getTime()),
                Reading.millis(
                        "Calendar.getInstance()", () -> Calendar.getInstance().getTimeInMillis()),
                Reading.millis("new GregorianCalendar()", () -> new GregorianCalendar().getTimeInMillis()),
                Reading.millis(
                        "ZonedDateTime.now()",
                        () -> ZonedDateTime.now().toInstant().toEpochMilli()),
                Reading.millis(
                        "OffsetDateTime.now()",
                        () -> OffsetDateTime.now().toInstant().toEpochMilli()),
                Reading.coarse("LocalDateTime.now()", CHANGE, () -> start(LocalDateTime.now())),
                coarse("LocalDate.now()", 1, () -> start(LocalDate.now().atStartOfDay())),
                coarse(
                        "YearMonth.now()",
                        31,
                        () -> start(YearMonth.now().atDay(1).atStartOfDay())),
                coarse("Year.now()", 366, () -> start(Year.now().atDay(1).atStartOfDay())));
    }

    private static Reading coarse(String shown, long days, Read read) {
        return Reading.coarse(shown, Duration.ofDays(days).toMillis() + CHANGE, read);
    }

    private static long start(LocalDateTime local) {
        return local.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
    }
}
