package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.foreign.ForeignAgent;
import dev.timens.it.foreign.ReadInNamespace;
import dev.timens.it.installation.PrintClocks;
import dev.timens.it.support.BareAgentJar;
import dev.timens.it.support.ClockBracket;
import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;

/** The checks at start and at the first namespace see what another agent undoes, and nothing else. */
class UndoneRedirectionIT {
    private static final String FATAL = "timens: strict=true: a miss ends the JVM, exit status 2.";
    private static final List<String> CALLS = List.of("System.nanoTime()", "System.currentTimeMillis()");
    private static final List<String> READERS =
            List.of("Instant.now()", "Clock.millis()", "InstantSource.millis()", "new Date()");
    private static final List<String> ROADS = List.of(
            "System.nanoTime() by Lookup.findStatic",
            "System.nanoTime() by Lookup.unreflect",
            "System.nanoTime() by Method.invoke",
            "System.nanoTime() in a hidden class");

    @TempDir
    Path folder;

    /** Agents that undo the redirection of classes, the switch of the dispatcher, or the JDK's hooks; all after timens. */
    static Stream<Arguments> undoingAgents() {
        return Jdk.all()
                .flatMap(jdk -> Stream.of(
                        Arguments.of(jdk, "UndoesRedirection,always", CALLS),
                        Arguments.of(jdk, "UndoesSwitch,always", both(CALLS, both(READERS, ROADS))),
                        Arguments.of(jdk, "UndoesHooks,always", both(READERS, ROADS))));
    }

    @ParameterizedTest
    @MethodSource("undoingAgents")
    void whatAnotherAgentUndidIsNamedWhenTheFirstNamespaceIsMade(Jdk jdk, String agent, List<String> undone) {
        Outcome outcome = beside(agent, ForkedJvm.on(jdk).agent());
        assertThat(outcome.expectSuccess().lines()).hasSize(12);
        assertThat(missed(outcome)).containsExactlyElementsOf(undone);
    }

    @ParameterizedTest
    @MethodSource("undoingAgents")
    void inStrictModeThatEndsTheJvm(Jdk jdk, String agent, List<String> undone) {
        Outcome outcome = beside(agent, ForkedJvm.on(jdk).agent("strict=true"));
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).as("nothing was read in the namespace").isEmpty();
        assertThat(missed(outcome)).containsExactly(undone.get(0), FATAL);
    }

    /** A hook that was left out on purpose is no surprise. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void whatTheUserLeftOutIsNotNamed(Jdk jdk) {
        Outcome outcome = ForkedJvm.on(jdk)
                .agent("realtime=+1d,log=quiet,strict=true,off=java.util.Date.<init>:System.currentTimeMillis")
                .run(PrintClocks.class)
                .expectSuccess();
        assertThat(outcome.err()).isEmpty();
    }

    /** The remedy that the line names. */
    @ParameterizedTest
    @MethodSource("undoingAgents")
    void anAgentThatComesBeforeTimensUndoesNothing(Jdk jdk, String agent, List<String> undone) {
        ClockBracket bracket = ClockBracket.open();
        String option = "-javaagent:" + BareAgentJar.of(ForeignAgent.class) + "=" + agent;
        Outcome outcome = withAsm(ForkedJvm.on(jdk).option(option).agent("strict=true"))
                .run(ReadInNamespace.class)
                .expectSuccess();
        bracket.close();
        assertThat(outcome.err()).isEmpty();
        for (String line : outcome.lines()) {
            boolean inside = line.startsWith("inside ");
            bracket.requireLine(
                    line, inside ? Duration.ofHours(5) : Duration.ZERO, inside ? Duration.ofDays(-20) : Duration.ZERO);
        }
    }

    /** The namespace of a group places the main thread before the check: its time is right too. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aMainThreadInANamespaceOfItsOwnIsNoMiss(Jdk jdk) throws IOException {
        Path config = Files.writeString(folder.resolve("groups.properties"), """
                strict=true
                monotonic=+2h
                realtime=+30d
                namespace.of-main.monotonic=+5h
                namespace.of-main.realtime=-20d
                namespace.of-main.groups=main
                """);
        ClockBracket bracket = ClockBracket.open();
        List<String> lines = ForkedJvm.on(jdk)
                .agent("config=" + config)
                .run(PrintClocks.class)
                .expectSuccess()
                .lines();
        bracket.close();
        bracket.requireMonotonic("main", Long.parseLong(lines.get(0)), Duration.ofHours(5));
        bracket.requireRealtime("main", Long.parseLong(lines.get(1)), Duration.ofDays(-20));
    }

    private static Outcome beside(String agent, ForkedJvm timens) {
        return withAsm(timens.option("-javaagent:" + BareAgentJar.of(ForeignAgent.class) + "=" + agent))
                .run(ReadInNamespace.class);
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** The readings that are named, in the order of the lines; other lines as they are. */
    private static List<String> missed(Outcome outcome) {
        return outcome.err()
                .lines()
                .map(line -> line.replaceFirst(
                        "timens: (.*) keeps host time although its clock is shifted: its hook, .*, has no effect\\."
                                + " If another agent undid it, put timens after that on the command line;"
                                + " else report this JDK, .*\\.( \\(miss number \\d+\\))?",
                        "$1"))
                .toList();
    }

    private static ForkedJvm withAsm(ForkedJvm jvm) {
        return jvm.classPath(Artifacts.testClasses(), Artifacts.apiJar(), Artifacts.jarOf(ClassReader.class));
    }
}
