package dev.timens.runtime.timekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffsetsTest {
    private static final long NOW = Instant.parse("2026-11-22T12:00:00Z").toEpochMilli();

    private final Offsets offsets = new Offsets(Timekeeping.HOST, NOW);

    @Test
    void aClockThatIsSetReplacesTheParents() {
        Timekeeping parent = new Timekeeping(1, 2, 3, 4);
        Offsets child = new Offsets(parent, NOW);
        child.set(ClockId.REALTIME, "+1s");
        assertThat(child.fix()).isEqualTo(new Timekeeping(1, 1000, 3, 4));
    }

    @Test
    void aMomentIsWhatRealtimeShowsNow() {
        offsets.set(ClockId.REALTIME, "@2030-01-01T00:00:00.250Z");
        Instant shown = Instant.ofEpochMilli(offsets.fix().currentTimeMillis(NOW));
        assertThat(shown).isEqualTo(Instant.parse("2030-01-01T00:00:00.250Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MONOTONIC|@2030-01-01T00:00:00Z|is a moment, which only realtime has",
                "REALTIME|@2030-01-01|is not a moment",
                "REALTIME|@2030-13-01T00:00:00Z|does not exist",
                "REALTIME|@2030-01-01T00:00:00|is not a moment",
                "REALTIME|@2030-01-01T00:00:00.1234Z|has a fraction of a millisecond",
                "REALTIME|@2030-01-01T00:00:00.Z|is not a moment",
                "REALTIME|@2300-01-01T00:00:00Z|must lie between 1970-01-01 and 2262-04-11",
                "REALTIME|@1969-12-31T23:59:59Z|must lie between 1970-01-01 and 2262-04-11",
                "REALTIME|+1us|has a fraction of a millisecond",
                "REALTIME|-1500us|has a fraction of a millisecond",
                "REALTIME|+90000d|must lie between 1970-01-01 and 2262-04-11",
                "REALTIME|-21000d|must lie between 1970-01-01 and 2262-04-11",
                "REALTIME|PT9223372036854775807S|must lie between 1970-01-01 and 2262-04-11",
                "REALTIME|-PT9223372036854775807S|must lie between 1970-01-01 and 2262-04-11",
                "MONOTONIC|+53377d|the limit is 146 years",
                "MONOTONIC|-53377d|the limit is 146 years",
                "BOOTTIME|+60000d|takes boottime out of range",
                "TAI|+60000d|takes tai out of range",
            })
    void saysWhichLimitIsPassed(ClockId clock, String text, String clause) {
        assertThatThrownBy(() -> offsets.set(clock, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(clause);
    }

    @Test
    void theKernelsLimitItselfIsAllowed() {
        Duration limit = Duration.ofSeconds(Long.MAX_VALUE / 1_000_000_000L / 2);
        offsets.set(ClockId.MONOTONIC, limit);
        offsets.set(ClockId.BOOTTIME, limit.negated());
        assertThat(offsets.fix().offset(ClockId.MONOTONIC)).isEqualTo(limit);
        assertThat(offsets.fix().offset(ClockId.BOOTTIME)).isEqualTo(limit.negated());
    }

    @Test
    void durationsBeyondAnyLongAreJudgedToo() {
        assertThatThrownBy(() -> offsets.set(ClockId.REALTIME, Duration.ofSeconds(Long.MIN_VALUE)))
                .hasMessageContaining("takes realtime out of range");
        assertThatThrownBy(() -> offsets.set(ClockId.MONOTONIC, Duration.ofSeconds(Long.MIN_VALUE)))
                .hasMessageContaining("takes monotonic out of range");
    }
}
