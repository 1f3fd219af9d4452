package dev.timens.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clocks beside what the JDK and /proc tell of them. */
class ClocksTest {
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1000 * MILLI;

    @BeforeEach
    void requireLibrary() {
        Library.require();
    }

    @Test
    void monotonicIsWhatNanoTimeReads() {
        long before = System.nanoTime();
        long read = Clocks.read(Clocks.MONOTONIC);
        assertThat(read).isBetween(before, System.nanoTime());
    }

    @Test
    void realtimeIsWhatCurrentTimeMillisReads() {
        long before = System.currentTimeMillis();
        long read = Clocks.read(Clocks.REALTIME);
        assertThat(read / MILLI).isBetween(before, System.currentTimeMillis());
    }

    @Test
    void coarseClocksAreBehindByLessThanATick() {
        requireBehind(Clocks.MONOTONIC_COARSE, Clocks.MONOTONIC);
        requireBehind(Clocks.REALTIME_COARSE, Clocks.REALTIME);
    }

    private static void requireBehind(int coarse, int fine) {
        long before;
        long read;
        int attempts = 0;
        do {
            before = Clocks.read(fine);
            read = Clocks.read(coarse);
            assertThat(read).isLessThanOrEqualTo(Clocks.read(fine));
            // A tick is 10 ms at most; a processor that is taken away may miss some, but not each time.
        } while (read < before - SECOND && ++attempts < 100);
        assertThat(read).isGreaterThanOrEqualTo(before - SECOND);
    }

    @Test
    void boottimeIsWhatProcTells() throws IOException {
        long before = Clocks.read(Clocks.BOOTTIME);
        String uptime = Files.readString(Path.of("/proc/uptime"));
        long after = Clocks.read(Clocks.BOOTTIME);
        long hundredths =
                Long.parseLong(uptime.substring(0, uptime.indexOf(' ')).replace(".", ""));
        // /proc cuts off below 10 ms.
        assertThat(hundredths * 10 * MILLI).isBetween(before - 10 * MILLI, after);
        long monotonic = Clocks.read(Clocks.MONOTONIC);
        assertThat(Clocks.read(Clocks.BOOTTIME)).isGreaterThanOrEqualTo(monotonic);
    }

    @Test
    void taiIsWholeSecondsFromRealtime() {
        long before;
        long tai;
        long after;
        do {
            before = Clocks.read(Clocks.REALTIME);
            tai = Clocks.read(Clocks.TAI);
            after = Clocks.read(Clocks.REALTIME);
        } while (after - before > SECOND / 10); // any number of seconds would do then
        long seconds = Math.round((tai - before) / (double) SECOND);
        assertThat(tai - seconds * SECOND).isBetween(before, after);
    }

    @Test
    void cpuTimesGrowByWhatIsComputed() {
        long process = Clocks.read(Clocks.PROCESS_CPUTIME);
        long thread = Clocks.read(Clocks.THREAD_CPUTIME);
        while (Clocks.read(Clocks.THREAD_CPUTIME) < thread + MILLI) {
            Thread.onSpinWait();
        }
        assertThat(Clocks.read(Clocks.PROCESS_CPUTIME)).isGreaterThanOrEqualTo(process + MILLI);
    }

    @Test
    void eachHasAResolution() {
        for (int clock : List.of(0, 1, 2, 3, 4, 5, 6, 7, 11)) {
            assertThat(Clocks.resolution(clock)).as("clock " + clock).isBetween(1L, SECOND);
        }
        assertThat(Clocks.resolution(Clocks.MONOTONIC_COARSE)).isGreaterThan(Clocks.resolution(Clocks.MONOTONIC));
    }

    @Test
    void aClockThatIsAbsentHasNeitherTimeNorResolution() {
        String sentence = "this kernel has no clock 40 (EINVAL).";
        assertThatThrownBy(() -> Clocks.read(40))
                .isInstanceOf(NotAvailableException.class)
                .hasMessage(sentence);
        assertThatThrownBy(() -> Clocks.resolution(40)).hasMessage(sentence);
    }

    @Test
    void auxiliaryClocksAreReadOrNamedAsAbsent() {
        for (int number = 0; number < 8; number++) {
            int clock = Clocks.AUX + number;
            try {
                assertThat(Clocks.read(clock)).isPositive();
                assertThat(Clocks.resolution(clock)).isPositive();
            } catch (NotAvailableException absent) {
                assertThat(absent)
                        .hasMessageStartingWith("this kernel has no auxiliary clock " + number + " (E")
                        .hasMessageEndingWith("aux_clocks/" + number + "/aux_clock_enable.");
                assertThatThrownBy(() -> Clocks.resolution(clock)).hasMessage(absent.getMessage());
            }
        }
    }

    @Test
    void aPtpDeviceThatIsAbsentIsNamed() {
        assertThatThrownBy(() -> Clocks.readPtp(9999))
                .isInstanceOf(NotAvailableException.class)
                .hasMessage("this machine has no PTP device /dev/ptp9999 (ENOENT); ls /dev/ptp* names those it has.");
        assertThatThrownBy(() -> Clocks.resolutionPtp(-1)).hasMessageContaining("(EINVAL)");
    }

    @Test
    void ptpDevicesOfThisMachineAreRead() throws IOException {
        for (int device = 0; Files.exists(Path.of("/dev/ptp" + device)); device++) {
            assertThat(Clocks.readPtp(device)).isPositive();
            assertThat(Clocks.resolutionPtp(device)).isPositive();
        }
    }
}
