package dev.timens.runtime.timekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TimekeepingTest {
    private static final long HOUR = 3_600_000;

    private final Timekeeping ahead = new Timekeeping(0, HOUR, 0, 0);
    private final Timekeeping behind = new Timekeeping(0, -2 * HOUR, 0, 0);

    @Test
    void deadlinesAreConvertedToHostTime() {
        assertThat(ahead.toHostMillis(10 * HOUR)).isEqualTo(9 * HOUR);
        assertThat(behind.toHostMillis(10 * HOUR)).isEqualTo(12 * HOUR);
        assertThat(Timekeeping.HOST.toHostMillis(10 * HOUR)).isEqualTo(10 * HOUR);
    }

    @Test
    void theEndOfTimeStaysNever() {
        assertThat(ahead.toHostMillis(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
        assertThat(behind.toHostMillis(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
        assertThat(behind.toHostMillis(Long.MAX_VALUE - 5)).isEqualTo(Long.MAX_VALUE);
        assertThat(ahead.toNamespaceMillis(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
        assertThat(behind.toNamespaceMillis(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
        assertThat(ahead.toNamespaceMillis(Long.MAX_VALUE - 5)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void whatLiesBeforeTheHostsEpochHasExpired() {
        assertThat(ahead.toHostMillis(5)).isZero();
        assertThat(ahead.toHostMillis(HOUR)).isZero();
        assertThat(ahead.toHostMillis(HOUR + 1)).isEqualTo(1);
    }

    @Test
    void negativeArgumentsAreForTheJdkToJudge() {
        assertThat(ahead.toHostMillis(-1)).isEqualTo(-1);
        assertThat(behind.toHostMillis(Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void onlyAbsoluteParkTimesAreConverted() {
        assertThat(ahead.toHostTime(true, 2 * HOUR)).isEqualTo(HOUR);
        assertThat(ahead.toHostTime(false, 2 * HOUR)).isEqualTo(2 * HOUR);
    }

    @Test
    void instantsAndMillisAgree() {
        long millis = 1_795_000_000_123L;
        Timekeeping odd = new Timekeeping(0, -1_234_567_891L, 0, 0);
        Instant instant = odd.instant(millis / 1000, millis % 1000 * 1_000_000 + 999_999);
        assertThat(instant.toEpochMilli()).isEqualTo(odd.currentTimeMillis(millis));
        assertThat(instant.getNano() % 1_000_000).isEqualTo(999_999);
        assertThat(odd.toHost(instant).toEpochMilli()).isEqualTo(millis);
        assertThat(odd.nanosSinceEpoch(odd.toHost(instant)) / 1_000_000).isEqualTo(instant.toEpochMilli());
    }

    @Test
    void fileTimesAreConvertedWithoutLoss() {
        FileTime host = FileTime.from(Instant.parse("1969-12-31T23:30:00.123456789Z"));
        assertThat(ahead.toNamespace(host)).isEqualTo(FileTime.from(Instant.parse("1970-01-01T00:30:00.123456789Z")));
        for (Timekeeping each : new Timekeeping[] {ahead, behind, new Timekeeping(0, -1_234_567_891L, 0, 0)}) {
            assertThat(each.toHost(each.toNamespace(host))).isEqualTo(host);
        }
        assertThat(Timekeeping.HOST.toNamespace(host)).isSameAs(host);
    }

    @Test
    void fileTimesThatNoInstantCanBeAreLeftAlone() {
        for (long days : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, 365_000_000_000L}) {
            FileTime end = FileTime.from(days, TimeUnit.DAYS);
            assertThat(ahead.toNamespace(end)).isSameAs(end);
            assertThat(behind.toHost(end)).isSameAs(end);
        }
    }

    @Test
    void fileTimesBefore1970AreSetInWholeSeconds() {
        assertThat(ahead.toHost(FileTime.fromMillis(1_500), TimeUnit.NANOSECONDS))
                .isEqualTo(-3_599_000_000_000L);
        assertThat(ahead.toHost(FileTime.fromMillis(HOUR + 1), TimeUnit.MICROSECONDS))
                .isEqualTo(1000);
        assertThat(ahead.toHostFileMillis(1_500)).isEqualTo(-3_599_000);
        assertThat(ahead.toHostFileMillis(HOUR + 1)).isEqualTo(1);
        // Not ours to round.
        assertThat(Timekeeping.HOST.toHost(FileTime.fromMillis(-1), TimeUnit.MILLISECONDS))
                .isEqualTo(-1);
    }

    @Test
    void noFileHasTheTimeZeroEverywhere() {
        assertThat(ahead.toNamespaceFileMillis(0)).isZero();
        assertThat(ahead.toHostLastModified(0)).isZero();
        assertThat(ahead.toNamespaceFileMillis(5)).isEqualTo(HOUR + 5);
        assertThat(ahead.toHostLastModified(HOUR + 5)).isEqualTo(5);
        assertThat(ahead.toNamespaceFileMillis(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
    }
}
