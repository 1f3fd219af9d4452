package dev.timens.runtime.timekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of clocks that realtime can follow. What they show is for the integration tests. */
class TimeDomainTest {
    @ParameterizedTest
    @ValueSource(strings = {"tai", "TAI", "Aux3", "aux0", "aux7", "/dev/ptp0", "/dev/ptp12"})
    void clocksAreRead(String text) {
        assertThat(TimeDomain.isMeant(text)).isTrue();
        assertThat(TimeDomain.of(text)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"aux", "aux8", "aux-1", "aux10", "auxiliary", "/dev/ptp", "/dev/ptpx", "/dev/ptp99999", "/"})
    void othersAreMeantAndRefused(String text) {
        assertThat(TimeDomain.isMeant(text)).isTrue();
        assertThatThrownBy(() -> TimeDomain.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is no clock to follow; these are tai, aux0 to aux7,"
                        + " and PTP devices such as /dev/ptp0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1h", "0", "PT1H", "@2030-01-01T00:00:00Z", "tomorrow", ""})
    void offsetsAreNotMeantAsClocks(String text) {
        assertThat(TimeDomain.isMeant(text)).isFalse();
    }
}
