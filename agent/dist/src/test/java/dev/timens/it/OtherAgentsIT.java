package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.foreign.ForeignAgent;
import dev.timens.it.foreign.ReadAfterRefusal;
import dev.timens.it.foreign.ReadInEachPhase;
import dev.timens.it.support.BareAgentJar;
import dev.timens.it.support.ClockBracket;
import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;

/**
 * Readings stay right beside agents that edit the dispatcher or application classes, retransform
 * them after each switch of mode, and come before or after timens on the command line.
 */
class OtherAgentsIT {
    private static final Duration NONE = Duration.ZERO;
    private static final String SHIFT = "monotonic=+2h,realtime=+30d";
    private static final Duration MONOTONIC = Duration.ofHours(2);
    private static final Duration REALTIME = Duration.ofDays(30);

    /** Each JDK, transformer, way of registration, and place on the command line. */
    static Stream<Arguments> agents() {
        return Jdk.all().flatMap(jdk -> Stream.of("EditsDispatcher", "AddsField", "EditsClockCallers")
                .flatMap(transformer -> Stream.of("once", "always").flatMap(when -> Stream.of(true, false)
                        .map(before -> Arguments.of(jdk, transformer + "," + when, before)))));
    }

    @ParameterizedTest(name = "{0} {1} before={2}")
    @MethodSource("agents")
    void readingsStayRightBesideAnotherAgent(Jdk jdk, String agent, boolean before) {
        ClockBracket bracket = ClockBracket.open();
        Outcome uniform = run(jdk, agent, before, jvm -> jvm.agent(SHIFT), "dispatcher");
        requireRight(bracket.close(), uniform, MONOTONIC, REALTIME);
        requireEffect(agent, before, uniform);

        bracket = ClockBracket.open();
        Outcome idle = run(jdk, agent, before, ForkedJvm::agent, "dispatcher");
        requireRight(bracket.close(), idle, NONE, NONE);
        requireEffect(agent, before, idle);
    }

    static Stream<Arguments> places() {
        return Jdk.all().flatMap(jdk -> Stream.of(Arguments.of(jdk, true), Arguments.of(jdk, false)));
    }

    @ParameterizedTest(name = "{0} before={1}")
    @MethodSource("places")
    void readingsStayRightWhenEverythingIsRetransformed(Jdk jdk, boolean before) {
        ClockBracket bracket = ClockBracket.open();
        Outcome outcome = run(jdk, "ChangesNothing,always", before, jvm -> jvm.agent(SHIFT), "everything");
        requireRight(bracket.close(), outcome, MONOTONIC, REALTIME);
        assertThat(outcome.err().lines())
                .as("nothing but the start line and the JVM's own")
                .filteredOn(line -> line.startsWith("timens:"))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void anAgentThatMakesTheSwitchFailMakesCreateThrowAndChangesNothing(Jdk jdk) {
        ClockBracket bracket = ClockBracket.open();
        List<String> lines = jvm(jdk, "AddsFieldToLoadedClass,always", false, ForkedJvm::agent)
                .run(ReadAfterRefusal.class)
                .expectSuccess()
                .lines();
        bracket.close();
        assertThat(lines).hasSize(7);
        for (String refusal : lines.subList(0, 2)) {
            assertThat(refusal)
                    .startsWith("The clock calls of this JVM could not be switched to time namespaces;"
                            + " nothing has changed.")
                    .contains("attempted to change the schema");
        }
        assertThat(lines.get(2)).isEqualTo("in host");
        for (String reading : lines.subList(3, 7)) {
            bracket.requireLine(reading, NONE, NONE);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutTimensNothingIsShifted(Jdk jdk) {
        ClockBracket bracket = ClockBracket.open();
        Outcome outcome = run(jdk, "EditsClockCallers,always", true, jvm -> jvm, "dispatcher");
        bracket.close();
        assertThat(outcome.exit()).as("create() needs timens").isEqualTo(1);
        assertThat(outcome.lines()).contains("no dispatcher");
        for (String line : outcome.lines()) {
            if (line.startsWith("started ")) {
                bracket.requireLine(line, NONE, NONE);
            }
        }
    }

    private static Outcome run(
            Jdk jdk, String agent, boolean before, UnaryOperator<ForkedJvm> timens, String retransformed) {
        return jvm(jdk, agent, before, timens).run(ReadInEachPhase.class, retransformed);
    }

    private static ForkedJvm jvm(Jdk jdk, String agent, boolean before, UnaryOperator<ForkedJvm> timens) {
        String foreign = "-javaagent:" + BareAgentJar.of(ForeignAgent.class) + "=" + agent;
        ForkedJvm jvm = ForkedJvm.on(jdk)
                .classPath(Artifacts.testClasses(), Artifacts.apiJar(), Artifacts.jarOf(ClassReader.class));
        return before ? timens.apply(jvm.option(foreign)) : timens.apply(jvm).option(foreign);
    }

    /** @param monotonic the offset outside the program's own namespace */
    private static void requireRight(ClockBracket bracket, Outcome outcome, Duration monotonic, Duration realtime) {
        List<String> lines = outcome.expectSuccess().lines();
        Map<String, Boolean> inside = Map.of(
                "started", false,
                "retransformed", false,
                "inside", true,
                "inside-retransformed", true,
                "outside", false,
                "thread", true);
        List<String> readings = lines.subList(0, lines.size() - 3);
        assertThat(readings).hasSize(inside.size() * 4);
        for (String line : readings) {
            boolean moved = inside.get(line.substring(0, line.indexOf(' ')));
            bracket.requireLine(line, moved ? Duration.ofHours(5) : monotonic, moved ? Duration.ofDays(-20) : realtime);
        }
    }

    /** The other agent did what it is there for, as far as its place lets it. */
    private static void requireEffect(String agent, boolean before, Outcome outcome) {
        List<String> effects = outcome.lines()
                .subList(outcome.lines().size() - 3, outcome.lines().size());
        boolean ofApplication = agent.startsWith("EditsClockCallers");
        // After timens, the dispatcher has loaded already: only those that take part in retransformations see it.
        boolean sees = ofApplication || before || agent.equals("EditsDispatcher,always");
        assertThat(effects.get(0).equals("changes 0")).as(effects.get(0)).isEqualTo(!sees);
        assertThat(effects.get(1).equals("calls counted 0")).as(effects.get(1)).isEqualTo(!ofApplication);
        boolean hasField = before && agent.startsWith("AddsField");
        assertThat(effects.get(2))
                .isEqualTo(
                        hasField ? "fields [public static int java.lang.TimensDispatcher.foreignField]" : "fields []");
    }
}
