package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.kernel.WaitForInput;
import dev.timens.it.support.Command;
import dev.timens.it.support.KernelNamespaces;
import dev.timens.testing.Artifacts;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code timens run} on JVMs that have the agent, or its options, already: once, and no clock shifted twice. */
class RunWithAgentIT {
    private static final long HOUR = 3_600_000_000_000L;

    @BeforeEach
    void namespacesCanBeMade() {
        KernelNamespaces.requirePrivilege();
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aSecondAgentIsRefusedBeforeTheCommandStarts(Jdk jdk, @TempDir Path folder) throws Exception {
        String agent = "-javaagent:" + Artifacts.agentJar() + "=monotonic=+1h";
        Path renamed = Files.copy(Artifacts.agentJar(), folder.resolve("other.jar"));
        Path file = Files.writeString(folder.resolve("options"), "# ours\n\"" + agent + "\"\n");
        refuses(realtime(jdk, "-cp", "x", agent, "Main").run(), "the command has '" + agent + "' already,");
        refuses(realtime(jdk, "-javaagent:" + renamed, "Main").run(), "the command has '-javaagent:" + renamed);
        refuses(realtime(jdk, "@" + file, "Main").run(), "the command has '" + agent + "' already,");
        String ofJvm = "-XX:VMOptionsFile=" + Files.writeString(folder.resolve("vm"), "-Dmine=1\n'" + agent + "'\n");
        refuses(realtime(jdk, ofJvm, "Main").run(), ofJvm + " of the command has '" + agent + "' already,");
        for (String variable : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
            Command command = realtime(jdk, "Main");
            ProcessBuilder builder = command.builder();
            builder.environment().put(variable, "-Dmine=1 " + agent);
            refuses(command.run(builder), variable + " has '" + agent + "' already,");
            builder.environment().put(variable, ofJvm);
            refuses(command.run(builder), ofJvm + " of " + variable + " has '" + agent + "' already,");
        }
    }

    private static void refuses(Outcome outcome, String sentence) {
        assertThat(outcome.err()).startsWith("timens: " + sentence).hasLineCount(1);
        assertThat(outcome.exit()).isEqualTo(125);
    }

    /** It would shift no clock, and nobody would say so. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void anAgentThatIsSwitchedOffIsRefused(Jdk jdk, @TempDir Path folder) throws Exception {
        String end = ", and the agent would not do what --realtime and --tai ask for; take it out, or leave these out.";
        Command command = realtime(jdk, "Main");
        ProcessBuilder builder = command.builder();
        builder.environment().put("TIMENS_ENABLED", "false");
        refuses(command.run(builder), "TIMENS_ENABLED=false is in the environment" + end);
        String off = "-Dtimens.enabled=false";
        refuses(realtime(jdk, off, "Main").run(), "-Dtimens.enabled=false is in the command" + end);
        Path file = Files.writeString(folder.resolve("vm"), off);
        refuses(
                realtime(jdk, "-XX:VMOptionsFile=" + file, "Main").run(),
                "-Dtimens.enabled=false is in -XX:VMOptionsFile=" + file + " of the command" + end);
        builder.environment().remove("TIMENS_ENABLED");
        builder.environment().put("JAVA_TOOL_OPTIONS", off);
        refuses(command.run(builder), "-Dtimens.enabled=false is in JAVA_TOOL_OPTIONS" + end);
        // Where nothing is asked of the agent, it may be off.
        Command monotonic = Command.timens(jdk, "run", "--monotonic", "+1h", "--", "true");
        builder = monotonic.builder();
        builder.environment().put("TIMENS_ENABLED", "false");
        monotonic.run(builder).expectSuccess();
    }

    /** As every other key there, it counts less than what the agent is told. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aFileDoesNotSwitchTheAgentOff(Jdk jdk, @TempDir Path folder) throws Exception {
        Path config = Files.writeString(folder.resolve("config"), "enabled=false\n");
        String classes = Artifacts.testClasses().toString();
        Outcome outcome = realtime(jdk, "-Dtimens.config=" + config, "-cp", classes)
                .and(WaitForInput.class.getName())
                .run()
                .expectSuccess();
        assertThat(outcome.err())
                .isEqualTo("timens: 0.1.0: realtime=+1d for every thread; file times stay the host's.\n");
    }

    /** What comes after the class is the program's. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void anArgumentOfTheProgramIsNoAgent(Jdk jdk) {
        String classes = Artifacts.testClasses().toString();
        realtime(jdk, "-cp", classes, WaitForInput.class.getName(), "-javaagent:" + Artifacts.agentJar())
                .run()
                .expectSuccess();
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void variablesForTheSameClocksAreRefused(Jdk jdk) {
        for (String variable : List.of("TIMENS_MONOTONIC", "TIMENS_RESTORE", "TIMENS_KERNEL")) {
            refuses(
                    with(variable, Command.timens(jdk, "run", "--monotonic", "+1h", "--", "true")),
                    variable + " is in the environment, and an agent in the command would shift what the kernel shifts"
                            + " already; unset it.");
        }
        refuses(with("TIMENS_BOOTTIME", Command.timens(jdk, "run", "--join", "1", "--", "true")), "TIMENS_BOOTTIME is");
        // Another clock, and no clock.
        with("TIMENS_BOOTTIME", Command.timens(jdk, "run", "--monotonic", "+1h", "--", "true"))
                .expectSuccess();
        with("TIMENS_MONOTONIC", Command.timens(jdk, "run", "--", "true")).expectSuccess();
    }

    private static Outcome with(String variable, Command command) {
        ProcessBuilder builder = command.builder();
        builder.environment().put(variable, "+1h");
        return command.run(builder);
    }

    /** The kernel has it, and the agent is told so; properties and files count less than what it is told. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void propertiesAndFilesForTheSameClockShiftNothingTwice(Jdk jdk, @TempDir Path folder) throws Exception {
        Path config = Files.writeString(folder.resolve("config"), "monotonic=+5h\n");
        for (String property : List.of("-Dtimens.monotonic=+5h", "-Dtimens.config=" + config)) {
            long before = System.nanoTime();
            Outcome outcome = Command.timens(jdk, "run", "--monotonic", "+1h", "--realtime", "+1d", "--")
                    .and(
                            jdk.java().toString(),
                            property,
                            "-cp",
                            Artifacts.testClasses().toString())
                    .and(WaitForInput.class.getName())
                    .run()
                    .expectSuccess();
            assertThat(nanos(outcome)).as(property).isBetween(before + HOUR, System.nanoTime() + HOUR);
        }
    }

    /** An agent that the user gives by himself shifts what it is told; the start line names both. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theStartLineNamesWhatTheKernelShiftsAlready(Jdk jdk) {
        long before = System.nanoTime();
        Outcome outcome = Command.timens(jdk, "run", "--monotonic", "+1h", "--boottime", "+2h", "--")
                .and(jdk.java().toString(), "-javaagent:" + Artifacts.agentJar() + "=monotonic=+5h")
                .and("-cp", Artifacts.testClasses().toString(), WaitForInput.class.getName())
                .run()
                .expectSuccess();
        assertThat(outcome.err())
                .isEqualTo("timens: 0.1.0: monotonic=+5h for every thread; on top of monotonic=+1h of the kernel time"
                        + " namespace that this process is in.\n");
        assertThat(nanos(outcome)).isBetween(before + 6 * HOUR, System.nanoTime() + 6 * HOUR);
    }

    private static long nanos(Outcome outcome) {
        String line = outcome.lines().get(0);
        return Long.parseLong(line.substring(line.indexOf(' ') + 1));
    }

    /** The JVM would take what follows the first "=" for options. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void anEqualsSignInTheJarsPathIsRefused(Jdk jdk, @TempDir Path folder) throws Exception {
        Path here = Files.createDirectory(folder.resolve("a=b"));
        Path jar = Files.copy(
                Artifacts.agentJar(), here.resolve(Artifacts.agentJar().getFileName()));
        Path script = Files.copy(Command.script(), here.resolve("timens"));
        Command command = Command.of("sh", script.toString(), "run", "--realtime", "+1d", "--", "java", "Main");
        ProcessBuilder builder = command.builder();
        builder.environment().put("JAVA_HOME", jdk.home().toString());
        refuses(command.run(builder), "the agent's jar is '" + jar + "', and a JVM takes what follows the first '='");
    }

    private static Command realtime(Jdk jdk, String... java) {
        return Command.timens(jdk, "run", "--realtime", "+1d", "--", jdk.java().toString())
                .and(java);
    }
}
