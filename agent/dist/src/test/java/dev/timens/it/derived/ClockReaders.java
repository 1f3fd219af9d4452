package dev.timens.it.derived;

import static dev.timens.it.derived.DerivedReader.ofMillis;
import static dev.timens.it.derived.DerivedReader.ofUnits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** {@code Instant}, {@code Clock} and {@code InstantSource}, and the clocks made of clocks. */
final class ClockReaders {
    private static final String INSTANT = "java.time.Clock.currentInstant";
    private static final String CLOCK_MILLIS = "java.time.Clock$SystemClock.millis";
    private static final String SOURCE_MILLIS = "java.time.Clock$SystemInstantSource.millis";
    private static final ZoneOffset UTC = ZoneOffset.UTC;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final Duration HOUR = Duration.ofHours(1);

    static final List<DerivedReader> ALL = List.of(
            ofMillis("Instant.now", INSTANT, () -> Instant.now().toEpochMilli()),
            ofMillis("Instant.now(Clock)", INSTANT, () -> Instant.now(Clock.systemUTC())
                    .toEpochMilli()),
            clock("Clock.systemUTC", CLOCK_MILLIS, Clock.systemUTC(), 0),
            clock("Clock.systemDefaultZone", CLOCK_MILLIS, Clock.systemDefaultZone(), 0),
            clock("Clock.system", CLOCK_MILLIS, Clock.system(PARIS), 0),
            clock("Clock.withZone", CLOCK_MILLIS, Clock.systemUTC().withZone(PARIS), 0),
            clock("Clock.offset", CLOCK_MILLIS, Clock.offset(Clock.systemUTC(), HOUR), HOUR.toMillis()),
            clock("InstantSource.withZone", CLOCK_MILLIS, InstantSource.system().withZone(PARIS), 0),
            instants("Clock.systemUTC", Clock.systemUTC(), 0),
            instants("Clock.systemDefaultZone", Clock.systemDefaultZone(), 0),
            instants("Clock.offset", Clock.offset(Clock.systemUTC(), HOUR), HOUR.toMillis()),
            instants("InstantSource.system", InstantSource.system(), 0),
            instants("InstantSource.offset", InstantSource.offset(InstantSource.system(), HOUR), HOUR.toMillis()),
            ofMillis("InstantSource.system.millis", SOURCE_MILLIS, () -> InstantSource.system()
                    .millis()),
            // Whole milliseconds are made of millis(), finer ticks of instant().
            ticks("Clock.tickMillis", CLOCK_MILLIS, 1, Clock.tickMillis(UTC)),
            ticks("Clock.tickSeconds", CLOCK_MILLIS, SECOND, Clock.tickSeconds(UTC)),
            ticks("Clock.tickMinutes", CLOCK_MILLIS, MINUTE, Clock.tickMinutes(UTC)),
            ticks("Clock.tick", INSTANT, 1, Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000))),
            ticks("InstantSource.tick", CLOCK_MILLIS, SECOND, source(SECOND)));

    private ClockReaders() {}

    private static DerivedReader clock(String name, String hook, InstantSource clock, long ahead) {
        return new DerivedReader(name + ".millis", hook, clock::millis, time -> time + ahead);
    }

    private static DerivedReader instants(String name, InstantSource clock, long ahead) {
        return new DerivedReader(
                name + ".instant", INSTANT, () -> clock.instant().toEpochMilli(), time -> time + ahead);
    }

    private static DerivedReader ticks(String name, String hook, long unit, InstantSource clock) {
        return ofUnits(name, hook, unit, () -> clock.instant().toEpochMilli() / unit);
    }

    private static InstantSource source(long unit) {
        return InstantSource.tick(InstantSource.system(), Duration.ofMillis(unit));
    }
}
