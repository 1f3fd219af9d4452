package dev.timens.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.function.LongSupplier;

/** The ways in which a test reads a clock. */
enum ClockReading {
    NANO_TIME(ClockId.MONOTONIC, 1, () -> System.nanoTime()),
    NANO_TIME_REFERENCE(ClockId.MONOTONIC, 1, System::nanoTime),
    CURRENT_TIME_MILLIS(ClockId.REALTIME, 1_000_000, () -> System.currentTimeMillis()),
    INSTANT(ClockId.REALTIME, 1, () -> nanos(Instant.now())),
    LOCAL_DATE_TIME(
            ClockId.REALTIME, 1, () -> nanos(LocalDateTime.now(ZoneOffset.UTC).toInstant(ZoneOffset.UTC))),
    DATE(ClockId.REALTIME, 1_000_000, () -> new Date().getTime()),
    CALENDAR(ClockId.REALTIME, 1_000_000, () -> Calendar.getInstance().getTimeInMillis());

    private final ClockId clock;
    private final long unit;
    private final LongSupplier reading;

    ClockReading(ClockId clock, long unit, LongSupplier reading) {
        this.clock = clock;
        this.unit = unit;
        this.reading = reading;
    }

    /**
     * Reads each clock of the calling thread and checks that it is the host's plus exactly that offset:
     * less the offset it lies between two readings of the host's, taken right before and after.
     */
    static void assertShifted(Duration realtime, Duration monotonic) {
        for (ClockReading each : values()) {
            each.assertShifted(each.clock == ClockId.REALTIME ? realtime : monotonic);
        }
    }

    static void assertNotShifted() {
        assertShifted(Duration.ZERO, Duration.ZERO);
    }

    private void assertShifted(Duration offset) {
        TimeNamespace host = TimeNamespace.host();
        long lower = Math.floorDiv(host.now(clock), unit);
        long value = reading.getAsLong();
        long upper = Math.floorDiv(host.now(clock), unit);

        assertThat(value - offset.toNanos() / unit)
                .as("%s on %s less its offset of %s", this, Thread.currentThread(), offset)
                .isBetween(lower, upper);
    }

    private static long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }
}
