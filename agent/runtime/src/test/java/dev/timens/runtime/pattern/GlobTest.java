package dev.timens.runtime.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "node-1, node-1, true",
        "node-1, node-10, false",
        "node-*, node-, true",
        "node-*, node-10, true",
        "node-?, node-1, true",
        "node-?, node-, false",
        "*, anything at all, true",
        "*-1*, a-1b-1, true",
        "a*b*c, aXbYbZc, true",
        "a*b*c, aXcYb, false",
        "*.io, x.io, true",
        "*.io, xzio, false",
        "in 31 days, in 31 days, true",
    })
    void matchesWholeNames(String pattern, String name, boolean matches) {
        assertThat(Glob.of(pattern).matches(name)).isEqualTo(matches);
    }

    @Test
    void manyStarsAgainstALongNameEnd() {
        assertThat(Glob.of("a*a*a*a*a*a*a*a*b").matches("a".repeat(5000))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " node", "node "})
    void refusesPatternsThatCanBeNoName(String pattern) {
        assertThatThrownBy(() -> Glob.of(pattern)).isInstanceOf(IllegalArgumentException.class);
    }
}
