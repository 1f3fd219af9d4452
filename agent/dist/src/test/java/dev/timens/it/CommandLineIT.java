package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                .startsWith("timens: give a command, one of these.\nUsage: timens ")
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
                    .contains("--json", "Exit status:", "  OK  ", "  SKIP  ", "  FAIL  ");
        }
        assertThat(timens(jdk, "help", "attach").expectSuccess().out()).startsWith("Usage: timens attach");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void anUnknownCommandFailsWithASuggestion(Jdk jdk) {
        Outcome outcome = timens(jdk, "atach", "1");
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .isEqualTo("timens: there is no command 'atach'; did you mean attach? See timens help.\n");
    }

    /** One line with the remedy; the exit status is the verb's own for mistakes. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aMistakeIsOneLine(Jdk jdk) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("--bogus", "there is no option '--bogus'; see timens help.");
        said.put("help x", "unknown subcommand 'x'; see timens help.");
        said.put("version x", "'x' is one word too many; see timens help version.");
        said.put("doctor --jso", "there is no option '--jso'; did you mean --json? See timens help doctor.");
        said.put("attach", "<pid> is missing; see timens help attach.");
        said.put("attach 1 a b", "'b' is one word too many; see timens help attach.");
        said.put("save", "<file> is missing; see timens help save.");
        said.put("save clocks x", "<pid>: 'x' is no whole number; see timens help save.");
        said.put("explain", "<jar|dir|class> is missing; see timens help explain.");
        said.put("explain --jdk x a", "--jdk: 'x' is no whole number; see timens help explain.");
        said.put("explain --json=yes a", "--json takes no value; leave 'yes' out; see timens help explain.");
        said.put("explain --jdk", "--jdk wants a value: write --jdk=<release>; see timens help explain.");
        said.put("explain --jdk 17 --jdk 25 a", "--jdk is given twice; keep one; see timens help explain.");
        said.put("explain --host= a", "--host is empty; name classes, or leave it out; see timens help explain.");
        said.put("run --bogus x", "there is no option '--bogus'; did you mean --boottime? See timens help run.");
        said.put("run --print=x", "--print: 'x' is not oci; see timens help run.");
        said.put(
                "run --user-namespace=x true",
                "--user-namespace: 'x' is none of auto, never, always;" + " see timens help run.");
        said.forEach((words, line) -> {
            Outcome outcome = timens(jdk, words.split(" "));
            assertThat(outcome.err()).isEqualTo("timens: " + line + "\n");
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.exit()).as(words).isEqualTo(words.startsWith("run") ? 125 : 2);
        });
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void everyCommandHasHelp(Jdk jdk) {
        for (String verb : List.of("run", "attach", "doctor", "explain", "save", "version")) {
            String help = timens(jdk, verb, "--help").expectSuccess().out();
            assertThat(help).startsWith("Usage: timens " + verb + " ").contains("--help");
            assertThat(timens(jdk, "help", verb).expectSuccess().out()).isEqualTo(help);
            assertThat(help.lines()).as(help).allMatch(line -> line.length() <= 100);
        }
    }

    /** Of what only half arrives nobody must take the half for all. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aResultThatCannotBeWrittenIsAFailure(Jdk jdk) {
        String[] toAFullDisk = {"sh", "-c", "exec \"$@\" > /dev/full", "sh"};
        for (String words : List.of("version", "--version", "help", "save --help", "run --print=oci")) {
            Outcome outcome = timens(ForkedJvm.on(jdk).under(toAFullDisk), words.split(" "));
            assertThat(outcome.err())
                    .endsWith("timens: the result could not be written to standard output: No space left on device.\n");
            assertThat(outcome.exit()).as(words).isEqualTo(words.startsWith("run") ? 125 : 1);
        }
        Outcome closed = timens(ForkedJvm.on(jdk).under("sh", "-c", "exec \"$@\" >&-", "sh"), "version");
        assertThat(closed.exit()).as(closed.toString()).isEqualTo(1);
        assertThat(closed.err()).startsWith("timens: the result could not be written to standard output: ");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void attachSaysWhatIsWrongWithAProcessId(Jdk jdk) {
        Outcome noNumber = timens(jdk, "attach", "x");
        assertThat(noNumber.exit()).isEqualTo(2);
        assertThat(noNumber.err()).isEqualTo("timens: <pid>: 'x' is no whole number; see timens help attach.\n");
        // Beyond the largest id that Linux gives out.
        Outcome noProcess = timens(jdk, "attach", "99999999");
        assertThat(noProcess.exit()).isEqualTo(1);
        assertThat(noProcess.err()).isEqualTo("timens: there is no process 99999999; jps lists the JVMs that run.\n");
    }

    private static Outcome timens(Jdk jdk, String... arguments) {
        return timens(ForkedJvm.on(jdk), arguments);
    }

    private static Outcome timens(ForkedJvm jvm, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("-jar", Artifacts.agentJar().toString()));
        command.addAll(List.of(arguments));
        return jvm.runCommand(command);
    }
}
