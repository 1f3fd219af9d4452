package dev.timens.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Offsets that only the agent can judge: the test fails with its sentence before any of its code ran. */
class UnusableOffsetIT {
    private static boolean ran;

    @ParameterizedTest
    @ValueSource(
            classes = {
                Unreadable.class,
                Blank.class,
                InstantOfMonotonic.class,
                FractionOfMillisecond.class,
                TooFar.class
            })
    void failsTheTest(Class<?> sample) {
        ran = false;

        SampleRun run = SampleRun.of(sample);

        String offset = sample.getAnnotation(TimeOffset.class).monotonic()
                + sample.getAnnotation(TimeOffset.class).realtime();
        assertThat(run.failures())
                .singleElement()
                .isInstanceOfSatisfying(ExtensionConfigurationException.class, failure -> assertThat(failure)
                        .hasMessageStartingWith("@TimeOffset with ")
                        .hasMessageContaining(" = \"" + offset + "\" on UnusableOffsetIT." + sample.getSimpleName()
                                + " cannot be used: ")
                        .hasMessageEndingWith(failure.getCause().getMessage())
                        .hasCauseInstanceOf(IllegalArgumentException.class));
        assertThat(ran).isFalse();
        OutsideObserver.assertOutside();
    }

    abstract static class Sample {
        Sample() {
            ran = true;
        }

        @Test
        void test() {}
    }

    @TimeOffset(monotonic = "+1fortnight")
    static class Unreadable extends Sample {}

    @TimeOffset(monotonic = " ")
    static class Blank extends Sample {}

    @TimeOffset(monotonic = "@2030-01-01T00:00:00Z")
    static class InstantOfMonotonic extends Sample {}

    @TimeOffset(realtime = "+1ns")
    static class FractionOfMillisecond extends Sample {}

    @TimeOffset(monotonic = "+100000d")
    static class TooFar extends Sample {}
}
