package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code java -jar timens-agent.jar <command>}: what it prints where, and its exit status. */
class CommandLineIT {
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutACommandItPrintsTheUsageAndFails(Jdk jdk) {
        Outcome outcome = timens(jdk);
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .startsWith("Give a command.\nUsage: timens ")
                .contains("attach", "doctor", "version", "help");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void versionPrintsVersionAndBuild(Jdk jdk) {
        for (String argument : List.of("version", "--version", "-V")) {
            Outcome outcome = timens(jdk, argument).expectSuccess();
            assertThat(outcome.out())
                    .startsWith("timens " + Artifacts.version() + ", build ")
                    .matches(".*[0-9a-f]{16}\n");
            assertThat(outcome.err()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void helpPrintsTheUsage(Jdk jdk) {
        for (String argument : List.of("help", "--help", "-h")) {
            Outcome outcome = timens(jdk, argument).expectSuccess();
            assertThat(outcome.out()).contains("Usage: timens ", "attach", "-javaagent:timens-agent-");
            assertThat(outcome.err()).isEmpty();
        }
        for (List<String> doctor : List.of(List.of("help", "doctor"), List.of("doctor", "--help"))) {
            assertThat(timens(jdk, doctor.toArray(new String[0]))
                            .expectSuccess()
                            .out())
                    .startsWith("Usage: timens doctor")
                    .contains("--json", "Exit status:", "OK: ", "SKIP: ", "FAIL: ");
        }
        assertThat(timens(jdk, "help", "attach").expectSuccess().out()).startsWith("Usage: timens attach");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void anUnknownCommandFailsWithASuggestion(Jdk jdk) {
        Outcome outcome = timens(jdk, "atach", "1");
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("atach").contains("Did you mean: ").contains("attach");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void attachSaysWhatIsWrongWithAProcessId(Jdk jdk) {
        Outcome noNumber = timens(jdk, "attach", "x");
        assertThat(noNumber.exit()).isEqualTo(2);
        assertThat(noNumber.err()).contains("Invalid value for positional parameter at index 0 (<pid>): 'x'");
        // Beyond the largest id that Linux gives out.
        Outcome noProcess = timens(jdk, "attach", "99999999");
        assertThat(noProcess.exit()).isEqualTo(1);
        assertThat(noProcess.err()).isEqualTo("timens: there is no process 99999999; jps lists the JVMs that run.\n");
    }

    private static Outcome timens(Jdk jdk, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("-jar", Artifacts.agentJar().toString()));
        command.addAll(List.of(arguments));
        return ForkedJvm.on(jdk).runCommand(command);
    }
}
