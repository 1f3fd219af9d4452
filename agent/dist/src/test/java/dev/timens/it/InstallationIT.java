package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.installation.PrintClocks;
import dev.timens.it.support.AgentJarCopy;
import dev.timens.it.support.ClockBracket;
import dev.timens.it.support.ProgramJar;
import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ways to put the agent on a command line. */
class InstallationIT {
    private static final String SHIFT = "=monotonic=+2h,realtime=+30d";
    private static final String START_LINE = "timens: " + Artifacts.version()
            + ": monotonic=+2h,realtime=+30d for every thread; file times stay the host's.";

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutTheAgentNothingIsShifted(Jdk jdk) {
        ClockBracket bracket = ClockBracket.open();
        Outcome outcome = ForkedJvm.on(jdk).run(PrintClocks.class);
        requireReadings(bracket.close(), outcome, Duration.ZERO, Duration.ZERO);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void underItsOwnName(Jdk jdk) {
        Outcome outcome =
                requireShifted(() -> ForkedJvm.on(jdk).agent(SHIFT.substring(1)).run(PrintClocks.class));
        assertThat(outcome.err().lines()).containsExactly(START_LINE);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aRenamedJarWorksAndSaysSo(Jdk jdk) {
        Path renamed = AgentJarCopy.to(folder.resolve("time-travel.jar"));
        Outcome outcome = requireShifted(() -> run(jdk, renamed + SHIFT));
        assertThat(timensLines(outcome))
                .containsExactly(
                        "timens: the agent's jar was renamed to time-travel.jar, so it is appended to the boot class"
                                + " path now; the JVM stops sharing archived boot classes then."
                                + " Give the jar its name back to avoid that.",
                        START_LINE);
    }

    /** The JVM takes it for two paths. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aFolderWhoseNameSeparatesPathsWorksAndSaysSo(Jdk jdk) {
        Path jar = AgentJarCopy.to(
                folder.resolve("at 12:30").resolve(Artifacts.agentJar().getFileName()));
        Outcome outcome = requireShifted(() -> run(jdk, jar + SHIFT));
        assertThat(timensLines(outcome))
                .containsExactly(
                        "timens: the agent's jar is in a folder whose path has ':' in it, " + jar.getParent()
                                + ", so it is appended to the boot class path now; the JVM stops sharing archived boot"
                                + " classes then. Move the jar to avoid that.",
                        START_LINE);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aRenamedJarBesideTheSameBuildWorks(Jdk jdk) {
        Path renamed = AgentJarCopy.to(folder.resolve("time-travel.jar"));
        AgentJarCopy.to(folder.resolve(Artifacts.agentJar().getFileName()));
        Outcome outcome = requireShifted(() -> run(jdk, renamed + SHIFT));
        assertThat(timensLines(outcome)).containsExactly(START_LINE);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aRelativePath(Jdk jdk) {
        Path jar = AgentJarCopy.to(
                folder.resolve("lib").resolve(Artifacts.agentJar().getFileName()));
        for (Path directory : List.of(folder, jar.getParent())) {
            Path relative = directory.relativize(jar);
            Outcome outcome = requireShifted(() -> ForkedJvm.on(jdk)
                    .directory(directory)
                    .option("-javaagent:" + relative + SHIFT)
                    .run(PrintClocks.class));
            assertThat(outcome.err().lines()).containsExactly(START_LINE);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aPathWithSpacesAndSigns(Jdk jdk) {
        Path jar = AgentJarCopy.to(folder.resolve("my libs, 50%20 #1+")
                .resolve(Artifacts.agentJar().getFileName()));
        Outcome outcome = requireShifted(() -> run(jdk, jar + SHIFT));
        assertThat(outcome.err().lines()).containsExactly(START_LINE);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void inEnvironmentVariablesAndArgumentFiles(Jdk jdk) throws IOException {
        String option = "-javaagent:" + Artifacts.agentJar() + SHIFT;
        for (String variable : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS")) {
            Outcome outcome = requireShifted(
                    () -> ForkedJvm.on(jdk).environment(variable, option).run(PrintClocks.class));
            assertThat(timensLines(outcome)).containsExactly(START_LINE);
        }
        Path file = Files.writeString(folder.resolve("jvm.args"), "\"" + option + "\"\n");
        Outcome outcome =
                requireShifted(() -> ForkedJvm.on(jdk).option("@" + file).run(PrintClocks.class));
        assertThat(outcome.err().lines()).containsExactly(START_LINE);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aProgramThatIsAJar(Jdk jdk) {
        Path program = ProgramJar.of(PrintClocks.class, folder.resolve("program.jar"));
        Outcome outcome = requireShifted(
                () -> ForkedJvm.on(jdk).agent(SHIFT.substring(1)).runCommand(List.of("-jar", program.toString())));
        assertThat(outcome.err().lines()).containsExactly(START_LINE);
    }

    /** Standard output is the program's alone, however much the agent has to say. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void standardOutputStaysTheProgramsAtEveryLogLevel(Jdk jdk) {
        Outcome quiet = requireShifted(
                () -> ForkedJvm.on(jdk).agent("log=quiet," + SHIFT.substring(1)).run(PrintClocks.class));
        assertThat(quiet.err()).isEmpty();
        Outcome debug = requireShifted(
                () -> ForkedJvm.on(jdk).agent("log=debug," + SHIFT.substring(1)).run(PrintClocks.class));
        assertThat(timensLines(debug)).contains("timens: mode IDLE -> UNIFORM", START_LINE);
        Outcome idle = ForkedJvm.on(jdk).agent().run(PrintClocks.class).expectSuccess();
        assertThat(idle.err()).isEmpty();
    }

    private static Outcome run(Jdk jdk, String jarAndOptions) {
        return ForkedJvm.on(jdk).option("-javaagent:" + jarAndOptions).run(PrintClocks.class);
    }

    private static Outcome requireShifted(Supplier<Outcome> program) {
        ClockBracket bracket = ClockBracket.open();
        Outcome outcome = program.get();
        requireReadings(bracket.close(), outcome, Duration.ofHours(2), Duration.ofDays(30));
        return outcome;
    }

    /** Also sees that the program's two lines are all of standard output. */
    private static void requireReadings(ClockBracket bracket, Outcome outcome, Duration monotonic, Duration realtime) {
        List<String> lines = outcome.expectSuccess().lines();
        assertThat(lines).hasSize(2);
        bracket.requireMonotonic("PrintClocks", Long.parseLong(lines.get(0)), monotonic);
        bracket.requireRealtime("PrintClocks", Long.parseLong(lines.get(1)), realtime);
    }

    private static List<String> timensLines(Outcome outcome) {
        return outcome.err().lines().filter(line -> line.startsWith("timens:")).toList();
    }
}
