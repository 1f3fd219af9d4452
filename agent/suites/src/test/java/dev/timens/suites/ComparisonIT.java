package dev.timens.suites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.timens.testing.Jdk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A comparison that finds nothing is worth something only because it finds these. */
class ComparisonIT {
    private static final String PACKAGE = "dev.timens.suites.sample.";
    private static final Jdk RUNNING = Jdk.all().findFirst().orElseThrow();

    static Stream<Jdk> jdks() {
        return Jdk.all();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void testsThatEndOtherwiseAreNamed(Jdk jdk) throws Exception {
        assertThat(findings(jdk, Arm.SHIFTED, List.of()))
                .satisfiesExactly(
                        finding -> assertThat(finding)
                                .startsWith("Nobody has explained: shifted | " + jdk.feature() + " | " + PACKAGE
                                        + "ClockSamples isSkippedAtAnotherTime()")
                                .contains("ABORTED (org.opentest4j.TestAbortedException"),
                        finding -> assertThat(finding)
                                .contains(PACKAGE + "ClockSamples passesAtTheHostsTimeOnly()")
                                .contains("FAILED (org.opentest4j.AssertionFailedError: another time than the file's"),
                        finding -> assertThat(finding)
                                .contains(PACKAGE + "ClockSamples isThereAtTheHostsTimeOnly() #1")
                                .contains("with the agent: [NOT_RUN, NOT_RUN, NOT_RUN, NOT_RUN"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SHIFTED", "GROUP"})
    void whatIsExplainedIsNoFinding(Arm arm) throws Exception {
        List<Explanation> explanations = Stream.of(
                        "isSkippedAtAnotherTime()", "passesAtTheHostsTimeOnly()", "isThereAtTheHostsTimeOnly() #1")
                .map(test -> explained(arm, test))
                .toList();

        assertThat(findings(RUNNING, arm, explanations)).isEmpty();
    }

    @Test
    void anExplanationOfNothingIsAFinding() throws Exception {
        assertThat(findings(RUNNING, Arm.IDLE, List.of(explained(Arm.IDLE, "passesAlways()"))))
                .containsExactly(
                        "Explained, but no longer different: idle | " + PACKAGE + "ClockSamples passesAlways()");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aTestThatHangsIsNamedWithItsThreads(Jdk jdk) {
        // From the test's beginning on: the start is waited for longer.
        Suite endless = sample("EndlessSample", Duration.ofSeconds(20));

        assertThatThrownBy(() -> new SuiteRun(endless, jdk, Arm.SHIFTED, "endless").outcomes())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(
                        "still running 20 s after any test began or ended, in [[engine:junit-jupiter]/[class:" + PACKAGE
                                + "EndlessSample]/[method:waitsForEver()]]")
                .hasMessageContaining("at " + PACKAGE + "EndlessSample.waitsForEver(EndlessSample.java");
    }

    private static List<String> findings(Jdk jdk, Arm arm, List<Explanation> explanations) throws Exception {
        Suite suite = sample("ClockSamples", Duration.ofMinutes(2));
        Outcomes plain = new SuiteRun(suite, jdk, Arm.PLAIN, "all").outcomes();
        assertThat(plain.counts()).isEqualTo(Map.of("SUCCESSFUL", 4L));
        return new Comparison(suite, jdk, plain, explanations).findings(arm);
    }

    private static Explanation explained(Arm arm, String test) {
        return new Explanation(arm.toString(), "any", PACKAGE + "ClockSamples " + test, "it asks for the host's time");
    }

    private static Suite sample(String name, Duration hangsAfter) {
        return new Suite(
                "samples", List.of(), List.of("[engine:junit-jupiter]/[class:" + PACKAGE + name + "]"), hangsAfter);
    }
}
