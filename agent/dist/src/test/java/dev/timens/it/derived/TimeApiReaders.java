package dev.timens.it.derived;

import static dev.timens.it.derived.DerivedReader.ofMillis;
import static dev.timens.it.derived.DerivedReader.ofUnits;

import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.JapaneseDate;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** {@code java.time}, and what the JDK makes of it. */
final class TimeApiReaders {
    private static final String INSTANT = "java.time.Clock.currentInstant";
    private static final String CLOCK_MILLIS = "java.time.Clock$SystemClock.millis";
    private static final String SOURCE_MILLIS = "java.time.Clock$SystemInstantSource.millis";
    private static final ZoneOffset UTC = ZoneOffset.UTC;
    private static final long SECOND = 1000;
    private static final long DAY = 86_400 * SECOND;

    static final List<DerivedReader> ALL = List.of(
            ofMillis("Clock.instant", INSTANT, () -> Clock.systemUTC().instant().toEpochMilli()),
            ofMillis("InstantSource.instant", INSTANT, () -> InstantSource.system()
                    .instant()
                    .toEpochMilli()),
            ofMillis("ZonedDateTime.now", INSTANT, () -> ZonedDateTime.now()
                    .toInstant()
                    .toEpochMilli()),
            ofMillis("OffsetDateTime.now", INSTANT, () -> OffsetDateTime.now()
                    .toInstant()
                    .toEpochMilli()),
            ofMillis("LocalDateTime.now", INSTANT, () -> LocalDateTime.now(UTC)
                    .toInstant(UTC)
                    .toEpochMilli()),
            ofUnits("LocalDate.now", INSTANT, DAY, () -> LocalDate.now(UTC).toEpochDay()),
            ofUnits("JapaneseDate.now", INSTANT, DAY, () -> JapaneseDate.now(UTC)
                    .toEpochDay()),
            new DerivedReader("Year.now", INSTANT, () -> Year.now(UTC).getValue(), time -> date(time)
                    .getYear()),
            new DerivedReader(
                    "YearMonth.now",
                    INSTANT,
                    () -> months(YearMonth.now(UTC)),
                    time -> months(YearMonth.from(date(time)))),
            ofMillis("LogRecord.getMillis", INSTANT, () -> new LogRecord(Level.INFO, "").getMillis()),
            ofMillis("Clock.millis", CLOCK_MILLIS, () -> Clock.systemUTC().millis()),
            ofMillis("Clock.millis-default-zone", CLOCK_MILLIS, () -> Clock.systemDefaultZone()
                    .millis()),
            ofUnits("Clock.tickSeconds", CLOCK_MILLIS, SECOND, () -> Clock.tickSeconds(UTC)
                    .instant()
                    .getEpochSecond()),
            ofMillis("InstantSource.millis", SOURCE_MILLIS, () -> InstantSource.system()
                    .millis()));

    private TimeApiReaders() {}

    private static LocalDate date(long millis) {
        return LocalDate.ofEpochDay(Math.floorDiv(millis, DAY));
    }

    private static long months(YearMonth month) {
        return month.getYear() * 12L + month.getMonthValue();
    }
}
