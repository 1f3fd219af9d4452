package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.installation.PrintClocks;
import dev.timens.it.support.AgentJarCopy;
import dev.timens.it.support.Command;
import dev.timens.it.support.DoctorRun;
import dev.timens.it.support.NativeLibraries;
import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the doctor says of a jar that is not as it should be, and of options around the JVM. Each is provoked. */
class DoctorFindingsIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aRenamedJarIsNamedAndStillLookedAt(Jdk jdk) {
        Path renamed = AgentJarCopy.to(folder.resolve("time-travel.jar"));
        DoctorRun run = DoctorRun.of(ForkedJvm.on(jdk), renamed);
        assertThat(run.with("fail").keySet()).containsExactly("jar.name", "agent.silent");
        assertThat(run.line("jar.name").remedy()).isEqualTo("give it the name " + name() + " back");
        assertThat(run.line("readings.namespace.compiled.platform").outcome()).isEqualTo("ok");
        assertThat(run.exit()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void anotherBuildUnderTheRightNameIsNamed(Jdk jdk) {
        Path renamed = AgentJarCopy.to(folder.resolve("time-travel.jar"));
        AgentJarCopy.ofAnotherBuild(folder.resolve(name()), "0123456789abcdef");
        DoctorRun run = DoctorRun.of(ForkedJvm.on(jdk), renamed);
        assertThat(run.line("jar.beside").outcome()).isEqualTo("fail");
        assertThat(run.line("jar.beside").found())
                .startsWith(name() + " beside time-travel.jar is another build (0123456789abcdef, not ");
        assertThat(run.line("agent.idle").found())
                .startsWith("a JVM with the agent without an option ended with exit status 2; it said: timens: the jar"
                        + " on the command line, time-travel.jar (build ");
        assertThat(run.line("readings.outside").found()).startsWith("could not be looked at: the child JVM ended");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aJarBesideItsOtherBuildsIsFine(Jdk jdk) {
        Path own = AgentJarCopy.to(folder.resolve(name()));
        AgentJarCopy.ofAnotherBuild(folder.resolve("old.jar"), "0123456789abcdef");
        DoctorRun run = DoctorRun.of(ForkedJvm.on(jdk), own);
        assertThat(run.with("fail")).isEmpty();
        assertThat(run.line("jar.beside").found()).isEqualTo("old.jar beside it does not get in its way");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutTheLibraryWhatNeedsItIsSkipped(Jdk jdk) {
        Path without = AgentJarCopy.withoutLibrary(folder.resolve(name()));
        DoctorRun run = DoctorRun.of(ForkedJvm.on(jdk), without);
        assertThat(run.with("fail")).isEmpty();
        assertThat(run.with("skip").keySet())
                .contains("native.present", "native.loadable", "native.agent", "kernel.unshare", "clocks.coarse");
        assertThat(run.line("native.present").remedy()).startsWith("build timens on such a machine");
        assertThat(run.line("clocks.tai").found()).isEqualTo("not looked at: that needs the native library");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aLibraryThatDoesNotLoadIsNamed(Jdk jdk) {
        NativeLibraries.require();
        DoctorRun run = DoctorRun.of(ForkedJvm.on(jdk).option("-Dtimens.native.dir=" + folder + "/missing"));
        assertThat(run.with("fail").keySet()).containsExactly("native.loadable");
        assertThat(run.line("native.loadable").found())
                .isEqualTo("the native library cannot be written to the folder '" + folder
                        + "/missing': there is no such folder");
        assertThat(run.line("native.loadable").remedy())
                .startsWith("name another by the option native.dir=<folder>, by -Dtimens.native.dir=<folder> or");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void misspeltVariablesAreNamedByTheAgentItself(Jdk jdk) {
        DoctorRun run = DoctorRun.of(ForkedJvm.on(jdk).environment("TIMENS_REALTIM", "+1d"));
        assertThat(run.with("fail").keySet()).containsExactly("surroundings.options");
        assertThat(run.line("surroundings.options").found())
                .isEqualTo("with TIMENS_REALTIM a JVM with the agent ended with exit status 2: timens: unknown key in"
                        + " environment variable TIMENS_REALTIM; did you mean 'realtime'?");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void otherAgentsAndOptionsThatGetInTheWayAreNamed(Jdk jdk) {
        DoctorRun run = DoctorRun.of(ForkedJvm.on(jdk)
                .environment("TIMENS_COLOUR", "red") // no key is meant
                .environment(
                        "JAVA_TOOL_OPTIONS",
                        "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=0"
                                + " -XX:-EnableDynamicAgentLoading -XX:SharedArchiveFile=/nowhere.jsa"));
        assertThat(run.line("surroundings.agents").outcome()).isEqualTo("skip");
        assertThat(run.line("surroundings.agents").found())
                .startsWith("-agentlib:jdwp=")
                .contains("JAVA_TOOL_OPTIONS");
        assertThat(run.line("surroundings.attach").found())
                .startsWith("-XX:-EnableDynamicAgentLoading in JAVA_TOOL_OPTIONS: ");
        assertThat(run.line("surroundings.archives").outcome()).isEqualTo("skip");
        assertThat(run.line("surroundings.options").outcome()).isEqualTo("skip");
        assertThat(run.exit()).isZero();
    }

    /** The doctor is right: a JVM with these options and the agent does not start. */
    @ParameterizedTest
    @MethodSource("archivesThatKeepAJvmFromStarting")
    void anArchiveThatKeepsAJvmWithTheAgentFromStartingIsAFailure(Jdk jdk, String options) {
        String archive = folder.resolve("classes.archive").toString();
        String[] words = options.replace("<file>", archive).split(" ");
        assertThat(ForkedJvm.on(jdk)
                        .agent()
                        .option(words)
                        .run(PrintClocks.class)
                        .exit())
                .as(options)
                .isEqualTo(1);
        DoctorRun run = throughTheScript(jdk, Map.of("JAVA_TOOL_OPTIONS", String.join(" ", words)));
        assertThat(run.with("fail").keySet()).containsExactly("surroundings.archives");
        assertThat(run.line("surroundings.archives").found())
                .startsWith(words[0] + " in JAVA_TOOL_OPTIONS")
                .contains("does not start");
        assertThat(run.line("surroundings.archives").remedy()).contains("where the agent is used");
    }

    static Stream<Arguments> archivesThatKeepAJvmFromStarting() {
        return Jdk.all().flatMap(jdk -> Stream.of(
                        "-XX:ArchiveClassesAtExit=<file>",
                        "-XX:+AutoCreateSharedArchive -XX:SharedArchiveFile=<file>",
                        "-XX:SharedArchiveFile=<file> -Xshare:on")
                .map(options -> Arguments.of(jdk, options)));
    }

    /** The JDK's own archive fits a JVM with the agent, and the agent takes variables that are spelt right. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void insistingOnTheJdksOwnArchiveAndARightVariableDoNoHarm(Jdk jdk) {
        ForkedJvm.on(jdk)
                .agent("monotonic=+1h")
                .option("-Xshare:on")
                .run(PrintClocks.class)
                .expectSuccess();
        DoctorRun run = throughTheScript(jdk, Map.of("JAVA_TOOL_OPTIONS", "-Xshare:on", "TIMENS_REALTIME", "+1d"));
        assertThat(run.with("fail")).isEmpty();
        assertThat(run.line("surroundings.options").found()).isEqualTo("TIMENS_REALTIME: the agent takes it");
    }

    /** Its JVM is started without these options, which might keep it from starting. */
    private static DoctorRun throughTheScript(Jdk jdk, Map<String, String> environment) {
        Command doctor = Command.timens(jdk, "doctor", "--json");
        ProcessBuilder builder = doctor.builder();
        builder.environment().putAll(environment);
        return DoctorRun.of(doctor.run(builder));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void itWorksInAJvmThatHasTheAgentAlready(Jdk jdk) {
        DoctorRun run = DoctorRun.of(ForkedJvm.on(jdk)
                .environment("JDK_JAVA_OPTIONS", "-javaagent:" + Artifacts.agentJar() + "=realtime=+30d"));
        assertThat(run.with("fail")).isEmpty();
        assertThat(run.line("surroundings.agents").outcome()).isEqualTo("ok");
    }

    private static String name() {
        return Artifacts.agentJar().getFileName().toString();
    }
}
