package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.foreign.EndsItself;
import dev.timens.it.kernel.ReadInside;
import dev.timens.it.support.BareAgentJar;
import dev.timens.it.support.Command;
import dev.timens.it.support.KernelNamespaces;
import dev.timens.testing.Artifacts;
import dev.timens.testing.Fork;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A signal that comes while a JVM is on its way to give its place away ends the process, whenever it comes. */
class LaunchSignalsIT {
    private static final int ATTEMPTS = 10;
    private static final int TERMINATED = 128 + 15;

    /** HUP, INT, QUIT and TERM, a bit each, signal 1 the lowest. */
    private static final long SIGNALS = 1 | 1 << 1 | 1 << 2 | 1 << 14;

    @BeforeEach
    void namespacesCanBeMade() {
        KernelNamespaces.require();
    }

    /** What the JVM caught would be lost to the command. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theScriptsJvmNeverCatchesOne(Jdk jdk) throws Exception {
        Set<String> jvm = new TreeSet<>();
        // Whoever looks may stand still for as long as the JVM runs.
        for (int i = 0; jvm.isEmpty() && i < ATTEMPTS; i++) {
            jvm.addAll(caughtByJvm(Command.timens(jdk, "run", "--", "sh", "-c", "read line")));
        }
        assertThat(jvm).as("seen while it ran").isNotEmpty().allSatisfy(caught -> assertThat(
                        Long.parseUnsignedLong(caught, 16) & SIGNALS)
                .isZero());
    }

    private static Set<String> caughtByJvm(Command command) throws Exception {
        Process process = command.builder().start();
        Set<String> jvm = new TreeSet<>();
        String name = "";
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Fork.HANG_SECONDS);
        // The script's shell has the name of the script.
        while (!name.equals("sh") && System.nanoTime() - end < 0) {
            List<String> status = status(process);
            name = value(status, "Name:");
            if (name.equals("java")) {
                jvm.add(value(status, "SigCgt:"));
            }
        }
        process.getOutputStream().close();
        assertThat(process.waitFor(Fork.HANG_SECONDS, TimeUnit.SECONDS))
                .as("ended within %s s of the end of its input", Fork.HANG_SECONDS)
                .isTrue();
        assertThat(name).as("what it became within %s s", Fork.HANG_SECONDS).isEqualTo("sh");
        return jvm;
    }

    /** An agent before that of timens gets one just then, and what ends the JVM takes its time. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aJvmThatEndsAlreadyIsNotStartedAgain(Jdk jdk) {
        Outcome outcome = ForkedJvm.on(jdk)
                .option(endsItself())
                .agent("kernel=reexec,monotonic=+1h")
                .run(ReadInside.class);
        assertThat(outcome.exit()).isEqualTo(TERMINATED);
        assertThat(outcome.out()).isEqualTo(EndsItself.ENDED + "\n");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aJvmThatEndsAlreadyStartsNoCommand(Jdk jdk) {
        String classes = Artifacts.testClasses() + ":" + Artifacts.agentJar();
        Outcome outcome = Command.of(jdk.java().toString(), endsItself(), "-cp", classes)
                .and("dev.timens.cli.Timens", "run", "--monotonic", "+1h", "--", "echo", "lost")
                .run();
        assertThat(outcome.exit()).isEqualTo(TERMINATED);
        assertThat(outcome.out()).isEqualTo(EndsItself.ENDED + "\n");
    }

    private static String endsItself() {
        return "-javaagent:" + BareAgentJar.of(EndsItself.class);
    }

    private static List<String> status(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"));
    }

    private static String value(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).trim())
                .findFirst()
                .orElse("");
    }
}
