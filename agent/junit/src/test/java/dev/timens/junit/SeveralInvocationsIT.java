package dev.timens.junit;

import static dev.timens.junit.ClockReading.assertShifted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.TimeNamespace;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(OutsideObserver.class)
class SeveralInvocationsIT {
    private static final Instant NEW_YEAR = Instant.parse("2030-01-01T00:00:00Z");
    private static final Set<TimeNamespace> SEEN = ConcurrentHashMap.newKeySet();

    private final TimeNamespace constructed = TimeNamespace.current();

    @ParameterizedTest(name = "number {0}")
    @ValueSource(ints = {1, 2})
    @TimeOffset(realtime = "+3d", monotonic = "-4d")
    void parameterized(int number) {
        assertShifted(Duration.ofDays(3), Duration.ofDays(-4));
        assertThat(TimeNamespace.current().name())
                .isEqualTo("SeveralInvocationsIT.parameterized(int) number " + number);
    }

    /** What JUnit calls an invocation may have several lines; some of its releases show them otherwise. */
    @ParameterizedTest(name = "of two\nlines")
    @ValueSource(ints = 1)
    @TimeOffset(realtime = "+3d")
    void namedByOneLine(int number) {
        assertThat(number).isEqualTo(1);
        assertThat(TimeNamespace.current().name().lines()).hasSize(1);
    }

    @RepeatedTest(3)
    @TimeOffset(realtime = "@2030-01-01T00:00:00Z")
    void eachRepetitionTakesTheInstantAnew() {
        assertThat(Instant.now()).isBetween(NEW_YEAR, NEW_YEAR.plusSeconds(600));
        assertThat(TimeNamespace.current()).isEqualTo(constructed);
        assertThat(SEEN.add(constructed)).as("a namespace of its own").isTrue();
    }

    @TestFactory
    @TimeOffset(realtime = "+5d", monotonic = "+6d")
    Stream<DynamicNode> dynamicTestsShareTheirFactorysNamespace() {
        assertShifted(Duration.ofDays(5), Duration.ofDays(6));
        DynamicTest test = DynamicTest.dynamicTest("shifted", () -> {
            assertShifted(Duration.ofDays(5), Duration.ofDays(6));
            assertThat(TimeNamespace.current()).isEqualTo(constructed);
        });
        return Stream.of(test, DynamicContainer.dynamicContainer("container", Stream.of(test)));
    }
}
