package dev.timens.runtime.timekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffsetSyntaxTest {
    @ParameterizedTest
    @CsvSource({
        "+1h30m, PT1H30M",
        "-250ms, PT-0.25S",
        "+30d, PT720H",
        "-1d1h1m1s1ms1us1ns, PT-25H-1M-1.001001001S",
        "+0s, PT0S",
        "0, PT0S",
        "+90m, PT1H30M",
        "PT1H, PT1H",
        "-PT1H, PT-1H",
        "+P30DT12H, PT732H",
        "+9223372036s, PT2562047H47M16S",
        "+1500us, PT0.0015S",
    })
    void readsOffsets(String text, Duration expected) {
        assertThat(OffsetSyntax.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|the offset is empty",
                "1h|'1h' has no sign; write +1h or -1h",
                "tomorrow|'tomorrow' is no offset; an offset is written like +1h30m, -250ms, +30d or PT1H",
                "1y|'1y' is no offset",
                "' 1h'|' 1h' is no offset",
                "+|'+' has no number",
                "+h|'+h' has no number before 'h'",
                "+1|'+1' has a number without a unit; the units are d, h, m, s, ms, us, ns",
                "+1y|'+1y' has the unknown unit 'y'; the units are d, h, m, s, ms, us, ns",
                "+1H|'+1H' has the unknown unit 'H'",
                "+1.5h|'+1.5h' has the unknown unit '.'",
                "+1m1h|'+1m1h' names 'h' twice or after a smaller unit",
                "+1h1h|'+1h1h' names 'h' twice or after a smaller unit",
                "+ 1h|'+ 1h' has no number before ' 1h'",
                "PT|'PT' is not an ISO-8601 duration",
                "P1Y|'P1Y' is not an ISO-8601 duration",
                "+99999999999999999999d|'+99999999999999999999d' is larger than any clock can show",
                "+9223372036854775807d|is larger than any clock can show",
                "--1h|'--1h' has no number before '-1h'",
            })
    void saysWhatIsWrong(String text, String clause) {
        assertThatThrownBy(() -> OffsetSyntax.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(clause);
    }

    @Test
    void readsBackWhatItWrites() {
        Random random = new Random(17);
        for (int i = 0; i < 10_000; i++) {
            Duration offset = Duration.ofNanos(random.nextLong() >> random.nextInt(63));
            assertThat(OffsetSyntax.parse(OffsetSyntax.format(offset))).isEqualTo(offset);
        }
    }
}
