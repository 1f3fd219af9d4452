package dev.timens.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Surefire runs this without the agent: an annotated test must not pass in host time, nor be skipped. */
class AgentAbsentTest {
    @Test
    void everyAnnotatedMethodFails() {
        assertFailures(SampleRun.of(OnMethods.class), 5);
    }

    @Test
    void everyTestOfAnAnnotatedClassFails() {
        assertFailures(SampleRun.of(OnClass.class), 2);
    }

    @ParameterizedTest
    @ValueSource(classes = {WithBeforeAll.class, WithSharedInstance.class})
    void annotatedClassThatRunsCodeOfItsOwnFailsAsAWhole(Class<?> sample) {
        assertFailures(SampleRun.of(sample), 1);
    }

    private static void assertFailures(SampleRun run, int expected) {
        assertThat(run.failures()).hasSize(expected).allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The timens agent is not attached. Add -javaagent:"));
        assertThat(run.testsThatPassed()).isZero();
    }

    static class OnMethods {
        @Test
        @TimeOffset(realtime = "+1d")
        void plain() {}

        @RepeatedTest(2)
        @TimeOffset(realtime = "+1d")
        void repeated() {}

        @ParameterizedTest
        @ValueSource(ints = 1)
        @TimeOffset(monotonic = "+1d")
        void parameterized(int argument) {}

        @TestFactory
        @TimeOffset(monotonic = "+1d")
        Stream<DynamicTest> dynamic() {
            return Stream.of(DynamicTest.dynamicTest("dynamic", () -> {}));
        }
    }

    @TimeOffset(realtime = "+1d")
    static class OnClass {
        @Test
        void plain() {}

        @Nested
        class Inner {
            @Test
            void nested() {}
        }
    }

    @TimeOffset(realtime = "+1d")
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class WithSharedInstance {
        @Test
        void one() {}

        @Test
        void two() {}
    }

    @TimeOffset(realtime = "+1d")
    static class WithBeforeAll {
        @BeforeAll
        static void before() {}

        @Test
        void test() {}
    }
}
