package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.installation.PrintClocks;
import dev.timens.it.support.AgentJarCopy;
import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Command lines that stop the start: one line, exit status 2, and main is not run. */
class RefusedInstallationIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aRenamedJarBesideAnotherBuildStopsTheStart(Jdk jdk) {
        Path renamed = AgentJarCopy.to(folder.resolve("time-travel.jar"));
        AgentJarCopy.ofAnotherBuild(folder.resolve(Artifacts.agentJar().getFileName()), "0123456789abcdef");
        Outcome outcome = ForkedJvm.on(jdk)
                .option("-javaagent:" + renamed + "=monotonic=+2h")
                .run(PrintClocks.class);
        requireStopped(outcome);
        assertThat(timensLines(outcome).get(0))
                .matches("timens: the jar on the command line, time-travel\\.jar \\(build [0-9a-f]{16}\\), was renamed,"
                        + " and timens-agent-[0-9A-Z.-]+\\.jar beside it \\(build 0123456789abcdef\\) would run in its"
                        + " place; give the first its name back, or remove the second\\.");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void givenTwiceItStopsTheStart(Jdk jdk) {
        requireRefusedTwice(ForkedJvm.on(jdk).agent().agent().run(PrintClocks.class));
        requireRefusedTwice(ForkedJvm.on(jdk)
                .environment("JAVA_TOOL_OPTIONS", "-javaagent:" + Artifacts.agentJar())
                .agent()
                .run(PrintClocks.class));
        Path elsewhere = AgentJarCopy.to(
                folder.resolve("lib").resolve(Artifacts.agentJar().getFileName()));
        requireRefusedTwice(
                ForkedJvm.on(jdk).agent().option("-javaagent:" + elsewhere).run(PrintClocks.class));
    }

    private static void requireRefusedTwice(Outcome outcome) {
        requireStopped(outcome);
        assertThat(timensLines(outcome))
                .containsExactly("timens: the agent is attached already;"
                        + " give -javaagent of its jar once, and attach it once.");
    }

    private static void requireStopped(Outcome outcome) {
        assertThat(outcome.exit()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.out()).as("main was not run").isEmpty();
        assertThat(timensLines(outcome)).hasSize(1);
    }

    private static List<String> timensLines(Outcome outcome) {
        return outcome.err().lines().filter(line -> line.startsWith("timens:")).toList();
    }
}
