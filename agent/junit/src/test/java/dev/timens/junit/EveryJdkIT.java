package dev.timens.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same samples on every JDK found and on the newest JUnit too: they pass with the agent, and fail without. */
class EveryJdkIT {
    static final List<Class<?>> ANNOTATED = List.of(
            AnnotatedMethodIT.class,
            AnnotatedClassIT.class,
            SeveralInvocationsIT.class,
            ParallelOffsetsIT.class,
            ThreadsIT.class);
    static final int TESTS = 32;

    static Stream<Arguments> jdksAndJUnits() {
        return Jdk.all().flatMap(jdk -> Stream.of(JUnitJars.compiledAgainst(), JUnitJars.newest())
                .map(jars -> Arguments.of(jdk, jars)));
    }

    @ParameterizedTest
    @MethodSource("jdksAndJUnits")
    void allPassWithTheAgent(Jdk jdk, JUnitJars jars) {
        List<String> lines = lines(ForkedJvm.on(jdk).agent(), jars);

        assertThat(lines).contains(ForkedSamples.RUNNING + jdk.home() + " with JUnit " + jars.version());
        assertThat(lines)
                .filteredOn(line -> line.startsWith(ForkedSamples.FAILED))
                .isEmpty();
        assertThat(lines)
                .filteredOn(line -> line.startsWith(ForkedSamples.PASSED))
                .as("tests that passed")
                .hasSize(TESTS);
    }

    @ParameterizedTest
    @MethodSource("jdksAndJUnits")
    void allFailWithoutTheAgent(Jdk jdk, JUnitJars jars) {
        List<String> lines = lines(ForkedJvm.on(jdk), jars);

        assertThat(lines).contains(ForkedSamples.RUNNING + jdk.home() + " with JUnit " + jars.version());
        assertThat(lines)
                .filteredOn(line -> line.startsWith(ForkedSamples.PASSED))
                .isEmpty();
        assertThat(lines)
                .filteredOn(line -> line.startsWith(ForkedSamples.FAILED))
                .hasSizeGreaterThan(ANNOTATED.size())
                .allSatisfy(
                        line -> assertThat(line)
                                .contains(
                                        " " + TimeOffsetExtension.class.getName()
                                                + " java.lang.IllegalStateException: The timens agent is not attached. Add -javaagent:"));
        assertThat(ANNOTATED).allSatisfy(sample -> assertThat(lines)
                .anyMatch(line -> line.startsWith(ForkedSamples.FAILED) && line.contains(sample.getName())));
    }

    /** What the samples write. */
    private static List<String> lines(ForkedJvm jvm, JUnitJars jars) {
        Outcome outcome = jvm.classPath(jars.classPath())
                .run(ForkedSamples.class, ANNOTATED.stream().map(Class::getName).toArray(String[]::new));
        return outcome.expectSuccess().lines();
    }
}
