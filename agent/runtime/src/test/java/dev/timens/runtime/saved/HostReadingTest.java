package dev.timens.runtime.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** How the host's clocks are made out from what /proc shows. */
class HostReadingTest {
    private static final String NO_OFFSETS = "monotonic           0         0\nboottime            0         0\n";

    @Test
    void whereTheMachineWasNeverSuspendedBoottimeIsMonotonic() {
        HostReading reading = reading(NO_OFFSETS, "16326.51 1.00\n", 16_326_513_456_789L, "16326.51 1.00\n");
        assertThat(reading.latest().boottime()).isEqualTo(16_326_513_456_789L);
        assertThat(reading.earliest()).isEqualTo(reading.latest());
        assertThat(reading.latest().monotonic()).isEqualTo(16_326_513_456_789L);
    }

    @Test
    void whereItWasSuspendedBoottimeLiesWithinAHundredthOfASecond() {
        HostReading reading = reading(NO_OFFSETS, "16626.51 1.00\n", 16_326_513_456_789L, "16626.51 1.00\n");
        assertThat(reading.earliest().boottime()).isEqualTo(16_626_510_000_000L);
        assertThat(reading.latest().boottime()).isEqualTo(16_626_520_000_000L);
    }

    @Test
    void theKernelsOffsetsAreKnown() {
        String offsets = "monotonic      345600         5\nboottime          -10         7\n";
        HostReading reading = reading(offsets, "90.00 0.00\n", 345_700_000_000_005L, "90.01 0.00\n");
        assertThat(reading.latest().kernelMonotonic()).isEqualTo(345_600_000_000_005L);
        assertThat(reading.latest().kernelBoottime()).isEqualTo(-9_999_999_993L);
        // Never suspended: 100 s since the boot on both clocks.
        assertThat(reading.latest().boottime()).isEqualTo(90_000_000_007L);
    }

    @Test
    void aKernelWithoutTimeNamespacesHasNoOffsets() {
        HostReading reading = reading("", "1.00 0.00\n", 1_000_000_000L, "1.00 0.00\n");
        assertThat(reading.latest().kernelMonotonic()).isZero();
        assertThat(reading.latest().bootId()).isEqualTo("boot");
    }

    @Test
    void anotherOriginOfNanoTimeIsRefused() {
        assertThatThrownBy(() -> reading(NO_OFFSETS, "100.00 0.00\n", 200_000_000_000L, "100.00 0.00\n"))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage(
                        "System.nanoTime() of this JVM is not the CLOCK_MONOTONIC of Linux: it shows 200.000000000 s"
                                + " where /proc/uptime shows 100.000000000 s; clocks are saved and restored on HotSpot.");
    }

    @Test
    void thisHostsClocksAreRead() {
        long before = System.nanoTime();
        HostMoment moment = HostReading.toSave();
        assertThat(moment.monotonic()).isBetween(before, System.nanoTime());
        assertThat(moment.bootId()).hasSize(36);
        assertThat(HostReading.toRestore().boottime()).isGreaterThanOrEqualTo(moment.boottime() - 10_000_000);
    }

    private static HostReading reading(String offsets, String before, long monotonic, String after) {
        return new HostReading("boot\n", offsets, before, monotonic, after, 0);
    }
}
