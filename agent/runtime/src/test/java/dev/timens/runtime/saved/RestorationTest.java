package dev.timens.runtime.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Saved clocks against those of another host, another boot, and the very same ones. */
class RestorationTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long HOUR = 3_600 * SECOND;
    private static final long DAY = 24 * HOUR;

    /** Up for ten days, five minutes of them suspended. */
    private static final HostMoment A = moment("a", 0, 1_000_000, 10 * DAY, 10 * DAY + 300 * SECOND);

    private static HostMoment moment(String boot, long kernel, long millis, long monotonic, long boottime) {
        return new HostMoment(boot, kernel, kernel, millis, monotonic, boottime);
    }

    private static SavedClocks saved(long monotonicOffset, long boottimeOffset) {
        return new SavedClocks("n", A, monotonicOffset, boottimeOffset, 0);
    }

    @Test
    void onAnotherHostTheClocksGoOnWhereTheyStopped() {
        HostMoment younger = moment("b", 0, 4_600_000, DAY, DAY);
        Restoration resume = new Restoration(saved(0, 0), RestoreMode.RESUME, younger);
        assertThat(younger.monotonic() + resume.monotonic().toNanos()).isEqualTo(A.monotonic());
        assertThat(younger.boottime() + resume.boottime().toNanos()).isEqualTo(A.boottime());
        HostMoment older = moment("b", 0, 4_600_000, 90 * DAY, 91 * DAY);
        assertThat(new Restoration(saved(0, 0), RestoreMode.RESUME, older).monotonic())
                .isEqualTo(Duration.ofDays(-80));
    }

    @Test
    void elapsedAddsTheWallTimeGoneBy() {
        HostMoment hourLater = moment("b", 0, 4_600_000, DAY, DAY);
        Restoration elapsed = new Restoration(saved(0, 0), RestoreMode.ELAPSED, hourLater);
        assertThat(hourLater.monotonic() + elapsed.monotonic().toNanos()).isEqualTo(A.monotonic() + HOUR);
        assertThat(hourLater.boottime() + elapsed.boottime().toNanos()).isEqualTo(A.boottime() + HOUR);
    }

    @Test
    void aWallClockThatIsBehindTakesNothingAway() {
        HostMoment before = moment("b", 0, 0, DAY, DAY);
        Restoration elapsed = new Restoration(saved(0, 0), RestoreMode.ELAPSED, before);
        assertThat(before.monotonic() + elapsed.monotonic().toNanos()).isEqualTo(A.monotonic());
    }

    @Test
    void theNamespacesOwnOffsetIsPartOfWhatGoesOn() {
        HostMoment other = moment("b", 0, 4_600_000, DAY, DAY);
        Restoration resume = new Restoration(saved(HOUR, -HOUR), RestoreMode.RESUME, other);
        assertThat(other.monotonic() + resume.monotonic().toNanos()).isEqualTo(A.monotonic() + HOUR);
        assertThat(other.boottime() + resume.boottime().toNanos()).isEqualTo(A.boottime() - HOUR);
    }

    @Test
    void theVerySameClocksAreNotShifted() {
        HostMoment later = moment("a", 0, 4_600_000, A.monotonic() + HOUR, A.boottime() + HOUR);
        for (RestoreMode mode : RestoreMode.values()) {
            Restoration same = new Restoration(saved(0, 0), mode, later);
            assertThat(same.isOfTheSameClocks()).isTrue();
            assertThat(same.monotonic()).isZero();
            assertThat(same.boottime()).isZero();
        }
    }

    /** A program that was moved here once, and is started again here. */
    @Test
    void onTheVerySameClocksTheOffsetsStayWhatTheyWere() {
        HostMoment later = moment("a", 0, 4_600_000, A.monotonic() + HOUR, A.boottime() + HOUR);
        Restoration same = new Restoration(saved(7 * DAY, -DAY), RestoreMode.ELAPSED, later);
        assertThat(same.monotonic()).isEqualTo(Duration.ofDays(7));
        assertThat(same.boottime()).isEqualTo(Duration.ofDays(-1));
    }

    /** As two containers on one machine, each with offsets of its own. */
    @Test
    void otherOffsetsOfTheKernelsAreAnotherHost() {
        HostMoment container = moment("a", 30 * DAY, 1_000_000, A.monotonic() + 30 * DAY, A.boottime() + 30 * DAY);
        Restoration resume = new Restoration(saved(0, 0), RestoreMode.RESUME, container);
        assertThat(resume.isOfTheSameClocks()).isFalse();
        assertThat(resume.monotonic()).isEqualTo(Duration.ofDays(-30));
    }

    /** They replace those of the namespace that the process is in. */
    @Test
    void theKernelsOffsetsCountFromTheMachinesOwnClocks() {
        HostMoment container = moment("b", 30 * DAY, 1_000_000, 31 * DAY, 31 * DAY);
        Restoration resume = new Restoration(saved(0, 0), RestoreMode.RESUME, container);
        assertThat(resume.monotonic()).isEqualTo(Duration.ofDays(-21));
        assertThat(resume.kernelMonotonic()).isEqualTo(Duration.ofDays(9));
        assertThat(resume.kernelBoottime()).isEqualTo(Duration.ofDays(9).plusSeconds(300));
    }

    /** The boot is the same and its clocks have gone backwards. */
    @Test
    void aSnapshotOfTheMachineDoesNotTakeThemBackwards() {
        HostMoment rolledBack = moment("a", 0, 4_600_000, A.monotonic() - HOUR, A.boottime() - HOUR);
        Restoration same = new Restoration(saved(0, 0), RestoreMode.RESUME, rolledBack);
        assertThat(same.monotonic()).isEqualTo(Duration.ofHours(1));
        assertThat(same.boottime()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void neverBackwards() {
        Random random = new Random(4);
        List<String> backwards = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            SavedClocks saved = saved(random.nextLong(-90 * DAY, 90 * DAY), random.nextLong(-90 * DAY, 90 * DAY));
            long monotonic = random.nextLong(20 * DAY);
            HostMoment now = moment(
                    random.nextBoolean() ? "a" : "b",
                    random.nextBoolean() ? 0 : DAY,
                    random.nextLong(2_000_000),
                    monotonic,
                    monotonic + random.nextLong(DAY));
            RestoreMode mode = RestoreMode.values()[random.nextInt(2)];
            Restoration restoration = new Restoration(saved, mode, now);
            long shownMonotonic = now.monotonic() + restoration.monotonic().toNanos();
            long shownBoottime = now.boottime() + restoration.boottime().toNanos();
            if (shownMonotonic < saved.monotonic() || shownBoottime < saved.boottime()) {
                backwards.add(saved + " " + mode + " on " + now);
            }
        }
        assertThat(backwards).isEmpty();
    }

    @Test
    void whatNoLongCanHoldIsStillADuration() {
        SavedClocks far = new SavedClocks("n", moment("z", 0, 0, Long.MAX_VALUE, Long.MAX_VALUE), 0, 0, 0);
        HostMoment now = moment("b", 0, Long.MAX_VALUE / 1_000_000, DAY, DAY);
        assertThat(new Restoration(far, RestoreMode.ELAPSED, now).monotonic())
                .isGreaterThan(Duration.ofDays(200 * 365));
    }
}
