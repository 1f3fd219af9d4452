package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.attaching.AnswerQuestions;
import dev.timens.it.support.ClockBracket;
import dev.timens.it.support.Command;
import dev.timens.it.support.Conversation;
import dev.timens.it.support.NativeLibraries;
import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code java -jar timens-agent.jar attach}: an agent that comes to a program that runs. */
class LateAttachIT {
    private static final String NOT_ATTACHED =
            "refused: The timens agent is not attached. Add -javaagent:<path>/timens-agent-" + Artifacts.version()
                    + ".jar to the JVM's command line, or attach it to the running JVM: java -jar timens-agent-"
                    + Artifacts.version() + ".jar attach <pid>";

    /** Milliseconds that who attaches waits for the program to answer, which a busy machine may let wait, too. */
    private static final String PATIENCE = "-Dsun.tools.attach.attachTimeout=300000";

    /** The JDK that runs the program, and the one that runs the command. */
    static Stream<Arguments> pairs() {
        return Jdk.all().flatMap(program -> Jdk.all().map(command -> Arguments.of(program, command)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void classesThatWereLoadedReadShiftedClocksFromThenOn(Jdk jdk, Jdk command) throws Exception {
        try (Conversation program = start(jdk)) {
            requireClocks(program, "clocks", Duration.ZERO, Duration.ZERO);
            Outcome attach = attach(command, program, "monotonic=+2h,realtime=+30d");
            assertThat(attach.expectSuccess().out()).isEqualTo("timens: attached to process " + program.pid() + ".\n");
            requireClocks(program, "clocks", Duration.ofHours(2), Duration.ofDays(30));
            requireClocks(program, "inside", Duration.ofHours(5), Duration.ofDays(-20));
            assertThat(program.end())
                    .contains("timens: " + Artifacts.version()
                            + ": monotonic=+2h,realtime=+30d for every thread; file times stay the host's;"
                            + " calls, handles and method references from before the attach may keep host time.\n");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theApiSeesTheAgentThatIsAttachedLater(Jdk jdk) throws Exception {
        try (Conversation program = start(jdk)) {
            assertThat(program.ask("current")).isEqualTo(NOT_ATTACHED);
            assertThat(program.ask("inside")).isEqualTo(NOT_ATTACHED);
            attach(jdk, program).expectSuccess();
            assertThat(program.ask("current")).isEqualTo("host");
            requireClocks(program, "clocks", Duration.ZERO, Duration.ZERO);
            requireClocks(program, "inside", Duration.ofHours(5), Duration.ofDays(-20));
            requireClocks(program, "clocks", Duration.ZERO, Duration.ZERO);
            assertThat(timensLines(program)).isEmpty();
        }
    }

    /** The agent's jar is not on the boot class path of the start then, where the library would be found. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theNativeLibraryIsFound(Jdk jdk) throws Exception {
        NativeLibraries.require();
        try (Conversation program = start(jdk)) {
            assertThat(program.ask("boottime")).isEqualTo(NOT_ATTACHED);
            // Where it cannot be loaded is forgotten with the options that failed.
            requireFailed(attach(jdk, program, "native=required,native.dir=/nowhere"), program);
            attach(jdk, program).expectSuccess();
            assertThat(program.ask("boottime")).isEqualTo("read");
        }
    }

    /** The application's own standard error has no word of it. */
    @ParameterizedTest
    @MethodSource("pairs")
    void badOptionsFailTheAttachAndLeaveTheProgramAlone(Jdk jdk, Jdk command) throws Exception {
        try (Conversation program = start(jdk)) {
            assertThat(requireFailed(attach(command, program, "monotonic=+2h,realtim=+30d"), program))
                    .isEqualTo("unknown key 'realtim' in the agent argument; did you mean 'realtime'?");
            assertThat(requireFailed(attach(command, program, "monotonic=+2h,realtime=tomorrow"), program))
                    .startsWith("realtime in the agent argument: 'tomorrow' ");
            requireClocks(program, "clocks", Duration.ZERO, Duration.ZERO);
            assertThat(program.ask("current")).isEqualTo(NOT_ATTACHED);
            // A mistake is not the last word.
            attach(jdk, program, "monotonic=+2h,log=quiet").expectSuccess();
            requireClocks(program, "clocks", Duration.ofHours(2), Duration.ZERO);
            requireNothingSaid(program);
        }
    }

    /** What is for the start only is known without asking that JVM. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void optionsForTheStartAreRefusedBeforeAttaching(Jdk jdk) throws Exception {
        try (Conversation program = start(jdk)) {
            for (String option : List.of("kernel=reexec", "restore=clocks")) {
                Outcome attach = attach(jdk, program, "realtime=+1d," + option);
                assertThat(attach.exit()).isEqualTo(2);
                assertThat(attach.err())
                        .isEqualTo("timens: '" + option.split("=")[0] + "' is for a JVM that starts, and process "
                                + program.pid() + " runs already: leave it out, or start the JVM with -javaagent;"
                                + " see timens help attach.\n");
            }
            // Not even the JVM's warning that an agent was loaded.
            assertThat(program.end()).isEmpty();
        }
    }

    /** By other means than the command there is nobody to answer: then the JVM says what it says of an exception. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void attachedByOtherMeansARefusalIsASentenceToo(Jdk jdk) throws Exception {
        try (Conversation program = start(jdk)) {
            Outcome jcmd = Command.of(jdk.home().resolve("bin/jcmd").toString(), "-J" + PATIENCE)
                    .and("" + program.pid(), "JVMTI.agent_load")
                    .and(Artifacts.agentJar().toString(), "\"realtim=+30d\"")
                    .run();
            assertThat(jcmd.out()).doesNotContain("return code: 0");
            String said = program.end();
            assertThat(said.lines())
                    .contains("timens: unknown key 'realtim' in the agent argument; did you mean 'realtime'?")
                    .noneMatch(line -> line.contains("at dev.timens."));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aSecondAttachIsRefused(Jdk jdk) throws Exception {
        try (Conversation program = start(jdk)) {
            attach(jdk, program, "monotonic=+2h,log=quiet").expectSuccess();
            assertThat(requireFailed(attach(jdk, program, "monotonic=+9h"), program))
                    .isEqualTo("the agent is attached already; give -javaagent of its jar once, and attach it once.");
            requireClocks(program, "clocks", Duration.ofHours(2), Duration.ZERO);
            requireNothingSaid(program);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void anAgentOnTheCommandLineRefusesAnotherLater(Jdk jdk) throws Exception {
        try (Conversation program =
                new Conversation(ForkedJvm.on(jdk).agent("monotonic=+2h").start(AnswerQuestions.class))) {
            requireFailed(attach(jdk, program, "monotonic=+9h"), program);
            requireClocks(program, "clocks", Duration.ofHours(2), Duration.ZERO);
        }
    }

    private static Conversation start(Jdk jdk) throws IOException {
        return new Conversation(ForkedJvm.on(jdk).start(AnswerQuestions.class));
    }

    private static Outcome attach(Jdk jdk, Conversation program, String... options) {
        List<String> command =
                new ArrayList<>(List.of("-jar", Artifacts.agentJar().toString(), "attach", "" + program.pid()));
        command.addAll(List.of(options));
        return ForkedJvm.on(jdk).option(PATIENCE).runCommand(command);
    }

    /** @return why, in one line */
    private static String requireFailed(Outcome attach, Conversation program) {
        assertThat(attach.exit()).as(attach.toString()).isEqualTo(1);
        assertThat(attach.out()).isEmpty();
        assertThat(attach.err().lines()).hasSize(1);
        String start = "timens: could not attach to process " + program.pid() + ": ";
        assertThat(attach.err()).startsWith(start);
        return attach.err().substring(start.length()).stripTrailing();
    }

    /** But for the JVM's own warnings: of shared classes, and from JDK 21 on of each agent that is loaded late. */
    private static void requireNothingSaid(Conversation program) throws Exception {
        assertThat(program.end().lines()).allMatch(line -> line.matches("(WARNING|OpenJDK .* warning): .*"));
    }

    private static void requireClocks(Conversation program, String question, Duration monotonic, Duration realtime) {
        ClockBracket bracket = ClockBracket.open();
        String[] answer = program.ask(question).split(" ");
        bracket.close();
        bracket.requireMonotonic(question, Long.parseLong(answer[0]), monotonic);
        bracket.requireRealtime(question, Long.parseLong(answer[1]), realtime);
    }

    private static List<String> timensLines(Conversation program) throws Exception {
        return program.end().lines().filter(line -> line.startsWith("timens:")).toList();
    }
}
