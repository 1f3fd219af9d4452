package dev.timens.it.derived;

import static dev.timens.it.derived.DerivedReader.ofMillis;
import static dev.timens.it.derived.DerivedReader.ofUnits;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/** Every {@code now()} of {@code java.time}: without argument, of a zone, of a clock. */
final class TimeApiReaders {
    private static final String INSTANT = "java.time.Clock.currentInstant";
    private static final ZoneOffset UTC = ZoneOffset.UTC;
    private static final Clock CLOCK = Clock.systemUTC();
    private static final long DAY = 86_400_000;

    static final List<DerivedReader> ALL = List.of(
            ofMillis("ZonedDateTime.now", INSTANT, () -> millis(ZonedDateTime.now())),
            ofMillis("ZonedDateTime.now(zone)", INSTANT, () -> millis(ZonedDateTime.now(UTC))),
            ofMillis("ZonedDateTime.now(clock)", INSTANT, () -> millis(ZonedDateTime.now(CLOCK))),
            ofMillis(
                    "OffsetDateTime.now",
                    INSTANT,
                    () -> millis(OffsetDateTime.now().toZonedDateTime())),
            ofMillis(
                    "OffsetDateTime.now(zone)",
                    INSTANT,
                    () -> millis(OffsetDateTime.now(UTC).toZonedDateTime())),
            ofMillis(
                    "LocalDateTime.now",
                    INSTANT,
                    () -> millis(LocalDateTime.now().atZone(CLOCK.getZone()))),
            ofMillis(
                    "LocalDateTime.now(zone)",
                    INSTANT,
                    () -> millis(LocalDateTime.now(UTC).atZone(UTC))),
            ofUnits("LocalDate.now", INSTANT, DAY, () -> LocalDate.now().toEpochDay()),
            ofUnits("LocalDate.now(zone)", INSTANT, DAY, () -> LocalDate.now(UTC)
                    .toEpochDay()),
            ofUnits("LocalDate.now(clock)", INSTANT, DAY, () -> LocalDate.now(CLOCK)
                    .toEpochDay()),
            timeOfDay("LocalTime.now", () -> LocalTime.now().toNanoOfDay()),
            timeOfDay("LocalTime.now(zone)", () -> LocalTime.now(UTC).toNanoOfDay()),
            timeOfDay("OffsetTime.now", () -> OffsetTime.now().toLocalTime().toNanoOfDay()),
            timeOfDay(
                    "OffsetTime.now(zone)",
                    () -> OffsetTime.now(UTC).toLocalTime().toNanoOfDay()),
            new DerivedReader("Year.now", INSTANT, () -> Year.now().getValue(), TimeApiReaders::year),
            new DerivedReader("Year.now(zone)", INSTANT, () -> Year.now(UTC).getValue(), TimeApiReaders::year),
            months("YearMonth.now", () -> months(YearMonth.now())),
            months("YearMonth.now(zone)", () -> months(YearMonth.now(UTC))),
            monthDay("MonthDay.now", () -> days(MonthDay.now())),
            monthDay("MonthDay.now(zone)", () -> days(MonthDay.now(UTC))));

    private TimeApiReaders() {}

    private static long millis(ZonedDateTime time) {
        return time.toInstant().toEpochMilli();
    }

    private static DerivedReader timeOfDay(String name, DerivedReader.Reading nanos) {
        return new DerivedReader(name, INSTANT, () -> nanos.read() / 1_000_000, time -> Math.floorMod(time, DAY));
    }

    private static DerivedReader months(String name, DerivedReader.Reading reading) {
        return new DerivedReader(name, INSTANT, reading, time -> months(YearMonth.from(date(time))));
    }

    private static DerivedReader monthDay(String name, DerivedReader.Reading reading) {
        return new DerivedReader(name, INSTANT, reading, time -> days(MonthDay.from(date(time))));
    }

    private static LocalDate date(long millis) {
        return LocalDate.ofEpochDay(Math.floorDiv(millis, DAY));
    }

    private static long year(long millis) {
        return date(millis).getYear();
    }

    private static long months(YearMonth month) {
        return month.getYear() * 12L + month.getMonthValue();
    }

    private static long days(MonthDay day) {
        return day.getMonthValue() * 31L + day.getDayOfMonth();
    }
}
