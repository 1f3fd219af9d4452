package dev.timens.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

class BadAnnotationTest {
    private static final List<String> RAN = new ArrayList<>();

    @BeforeEach
    void nothingRanYet() {
        RAN.clear();
    }

    @Test
    void onAMethodFailsThatTestBeforeAnyOfItsCodeRuns() {
        SampleRun run = SampleRun.of(OnMethod.class);

        assertThat(run.failures())
                .singleElement()
                .isInstanceOfSatisfying(ExtensionConfigurationException.class, failure -> assertThat(failure)
                        .hasMessageStartingWith(
                                "@TimeOffset on BadAnnotationTest.OnMethod.setsNothing() sets no clock."));
        assertThat(run.testsThatPassed()).isEqualTo(1);
        assertThat(RAN).containsExactly("constructor", "before", "unannotated", "after");
    }

    @Test
    void onAClassFailsItBeforeAnyOfItsCodeRuns() {
        SampleRun run = SampleRun.of(OnClass.class);

        assertThat(run.failures())
                .singleElement()
                .isInstanceOfSatisfying(ExtensionConfigurationException.class, failure -> assertThat(failure)
                        .hasMessageStartingWith("@TimeOffset on BadAnnotationTest.OnClass sets no clock."));
        assertThat(run.testsThatPassed()).isZero();
        assertThat(RAN).isEmpty();
    }

    static class OnMethod {
        OnMethod() {
            RAN.add("constructor");
        }

        @BeforeEach
        void before() {
            RAN.add("before");
        }

        @Test
        void unannotated() {
            RAN.add("unannotated");
        }

        @Test
        @TimeOffset
        void setsNothing() {
            RAN.add("annotated");
        }

        @AfterEach
        void after() {
            RAN.add("after");
        }
    }

    @TimeOffset
    static class OnClass {
        @BeforeAll
        static void beforeAll() {
            RAN.add("before all");
        }

        @Test
        @TimeOffset(realtime = "+1d")
        void setsAClock() {
            RAN.add("test");
        }
    }
}
