package dev.timens.suites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final Outcome PASSED = new Outcome("SUCCESSFUL", "");
    private static final Outcome FAILED = new Outcome("FAILED", "expected 2, was 3");
    private static final Outcome FAILED_OTHERWISE = new Outcome("FAILED", "expected 2, was 4");

    @Test
    void lastsIfEveryRunWithTheAgentIsOther() {
        assertThat(new Difference("a", List.of(PASSED, PASSED), List.of(FAILED, FAILED)).isLasting())
                .isTrue();
    }

    /** What the agent does to a test it may not do always. */
    @Test
    void lastsIfOneRunWithTheAgentIsTheSame() {
        assertThat(new Difference("a", List.of(PASSED, PASSED), List.of(FAILED, PASSED)).isLasting())
                .isTrue();
        assertThat(new Difference("a", List.of(PASSED), List.of(PASSED)).isLasting())
                .isFalse();
        assertThat(new Difference("a", List.of(PASSED, PASSED, PASSED), List.of(FAILED, PASSED, PASSED)).isLasting())
                .isFalse();
    }

    @Test
    void doesNotLastIfTheTestEndsTheSamePlainlyOnce() {
        assertThat(new Difference("a", List.of(PASSED, FAILED), List.of(FAILED, FAILED)).isLasting())
                .isFalse();
        assertThat(new Difference("a", List.of(PASSED, FAILED), List.of(FAILED, PASSED)).isLasting())
                .isFalse();
    }

    @Test
    void isNoneIfAllRunsEndTheSame() {
        assertThat(new Difference("a", List.of(FAILED, FAILED), List.of(FAILED_OTHERWISE)).isNone())
                .isTrue();
        assertThat(new Difference("a", List.of(PASSED, PASSED), List.of(PASSED, FAILED)).isNone())
                .isFalse();
        assertThat(new Difference("a", List.of(PASSED, FAILED), List.of(PASSED)).isNone())
                .isFalse();
    }

    @Test
    void isAboutHowATestEndsNotWhy() {
        assertThat(new Difference("a", List.of(FAILED), List.of(FAILED_OTHERWISE)).isLasting())
                .isFalse();
    }
}
