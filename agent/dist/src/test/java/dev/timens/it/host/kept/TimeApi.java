package dev.timens.it.host.kept;

import static dev.timens.it.host.kept.Reading.DAY;
import static dev.timens.it.host.kept.Reading.MINUTE;
import static dev.timens.it.host.kept.Reading.SECOND;
import static dev.timens.it.host.kept.Reading.ofDays;
import static dev.timens.it.host.kept.Reading.ofMillis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.ThaiBuddhistChronology;
import java.util.List;

/** Calls of java.time. The given clocks were made by classes that are not named. */
public final class TimeApi {
    private static final ZoneId UTC = ZoneOffset.UTC;

    private TimeApi() {}

    public static List<Reading> readings(Clock given, InstantSource source) {
        Chronology thai = ThaiBuddhistChronology.INSTANCE;
        return List.of(
                ofMillis("Instant.now", () -> Instant.now().toEpochMilli()),
                ofMillis("Instant.now(given)", () -> Instant.now(given).toEpochMilli()),
                ofDays("LocalDate.now", () -> LocalDate.now().toEpochDay()),
                ofDays("LocalDate.now(zone)", () -> LocalDate.now(UTC).toEpochDay()),
                ofDays("LocalDate.now(given)", () -> LocalDate.now(given).toEpochDay()),
                ofMillis("LocalDateTime.now", () -> millis(LocalDateTime.now())),
                ofMillis("LocalDateTime.now(zone)", () -> millis(LocalDateTime.now(UTC))),
                ofMillis("LocalDateTime.now(given)", () -> millis(LocalDateTime.now(given))),
                ofMillis(
                        "ZonedDateTime.now",
                        () -> ZonedDateTime.now().toInstant().toEpochMilli()),
                ofMillis(
                        "OffsetDateTime.now(zone)",
                        () -> OffsetDateTime.now(UTC).toInstant().toEpochMilli()),
                ofDays("JapaneseDate.now", () -> JapaneseDate.now().toEpochDay()),
                ofDays("JapaneseDate.now(zone)", () -> JapaneseDate.now(UTC).toEpochDay()),
                ofDays(
                        "IsoChronology.dateNow",
                        () -> IsoChronology.INSTANCE.dateNow().toEpochDay()),
                ofDays("Chronology.dateNow(zone)", () -> thai.dateNow(UTC).toEpochDay()),
                ofDays("Chronology.dateNow(given)", () -> thai.dateNow(given).toEpochDay()),
                ofMillis("Clock.systemUTC.millis", () -> Clock.systemUTC().millis()),
                ofMillis(
                        "Clock.systemUTC.instant",
                        () -> Clock.systemUTC().instant().toEpochMilli()),
                ofMillis("Clock.systemDefaultZone", () -> Clock.systemDefaultZone()
                        .millis()),
                ofMillis("Clock.system(zone)", () -> Clock.system(UTC).millis()),
                ofMillis("Clock.tickMillis", () -> Clock.tickMillis(UTC).millis()),
                new Reading(
                        "Clock.tickSeconds",
                        SECOND,
                        () -> Clock.tickSeconds(UTC).millis() / SECOND),
                new Reading(
                        "Clock.tickMinutes",
                        MINUTE,
                        () -> Clock.tickMinutes(UTC).millis() / MINUTE),
                ofMillis("Clock.tick(given)", () -> Clock.tick(given, Duration.ofMillis(1))
                        .millis()),
                new Reading(
                        "Clock.offset(given)",
                        DAY,
                        () -> Clock.offset(given, Duration.ofNanos(1)).millis() / DAY),
                ofMillis("given.millis", () -> given.millis()),
                ofMillis("given.instant", () -> given.instant().toEpochMilli()),
                ofMillis("given.withZone", () -> given.withZone(ZoneId.of("Europe/Paris"))
                        .millis()),
                ofMillis("InstantSource.system", () -> InstantSource.system().millis()),
                ofMillis("source.instant", () -> source.instant().toEpochMilli()),
                ofMillis("source.millis", () -> source.millis()));
    }

    static long millis(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
