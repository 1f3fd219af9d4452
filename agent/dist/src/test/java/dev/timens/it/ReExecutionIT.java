package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.kernel.ReadInside;
import dev.timens.it.kernel.WaitForInput;
import dev.timens.it.support.Command;
import dev.timens.it.support.Conversation;
import dev.timens.it.support.KernelNamespaces;
import dev.timens.testing.Artifacts;
import dev.timens.testing.Fork;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.io.File;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code kernel=reexec}: the same process, started again inside. What it shifts, {@link KernelNamespaceIT} shows. */
class ReExecutionIT {
    private static final String OPTIONS = "kernel=reexec,monotonic=+1h";
    private static final long HOUR = 3_600_000_000_000L;

    @BeforeEach
    void namespacesCanBeMade() {
        KernelNamespaces.requirePrivilege();
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theProcessIsTheSameAndSaysSoOnce(Jdk jdk) throws Exception {
        Process process = ForkedJvm.on(jdk)
                .agent(OPTIONS)
                .option("--enable-native-access=ALL-UNNAMED")
                .start(WaitForInput.class);
        try (Conversation conversation = new Conversation(process)) {
            assertThat(conversation.ask("")).startsWith(process.pid() + " ");
            assertThat(conversation.end())
                    .isEqualTo(
                            "timens: kernel=reexec: this process is in a kernel time namespace with monotonic=+1h, its"
                                    + " children too.\n");
        }
    }

    /** Options from the environment reach children as well: each is re-executed once, for itself, and shifted once. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aChildThatInheritsTheOptionsIsShiftedOnce(Jdk jdk) {
        String toolOptions = "-javaagent:" + Artifacts.agentJar() + "=" + OPTIONS;
        long before = System.nanoTime();
        Outcome outcome = ForkedJvm.on(jdk)
                .environment("JAVA_TOOL_OPTIONS", toolOptions)
                .run(StartsItself.class)
                .expectSuccess();
        long after = System.nanoTime();
        assertThat(outcome.lines()).hasSize(2).allSatisfy(line -> assertThat(Long.parseLong(line))
                .isBetween(before + HOUR, after + HOUR));
    }

    /** The debugger's port is opened again, though the first JVM listened on it already. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aDebuggersPortIsTheSame(Jdk jdk) throws Exception {
        int port = freePort();
        Process process = ForkedJvm.on(jdk)
                .option("-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=127.0.0.1:" + port)
                .agent(OPTIONS)
                .start(WaitForInput.class);
        try (Conversation conversation = new Conversation(process);
                Socket debugger = new Socket("127.0.0.1", port)) {
            debugger.setSoTimeout((int) TimeUnit.SECONDS.toMillis(Fork.HANG_SECONDS));
            debugger.getOutputStream().write("JDWP-Handshake".getBytes());
            assertThat(new String(debugger.getInputStream().readNBytes(14))).isEqualTo("JDWP-Handshake");
            assertThat(conversation.ask("")).startsWith(process.pid() + " ");
        }
    }

    /** Below those that the kernel gives to whoever asks for any: one of these might be another's by then. */
    private static int freePort() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            try (ServerSocket free = new ServerSocket(port)) {
                return free.getLocalPort();
            } catch (BindException taken) {
                continue;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void whereTheKernelRefusesTheAgentShiftsAndNamesTheOtherWay(Jdk jdk) {
        long before = System.nanoTime();
        Outcome outcome = refused(jdk, "").expectSuccess();
        long after = System.nanoTime();
        assertThat(outcome.err())
                .contains(
                        "timens: kernel=reexec: with the offsets 'monotonic -2592000000 0' a clock would go below zero",
                        "; give offsets from -",
                        "; without kernel=reexec the agent shifts further. The JVM goes on,")
                .doesNotContain("timens run");
        long offset = 30_000 * 24 * HOUR;
        String main = outcome.lines().stream()
                .filter(line -> line.startsWith("monotonic main="))
                .findFirst()
                .orElseThrow();
        assertThat(Long.parseLong(main.substring(main.indexOf('=') + 1))).isBetween(before - offset, after - offset);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void strictEndsTheJvmWhereTheKernelRefuses(Jdk jdk) {
        Outcome outcome = refused(jdk, ",strict=true");
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains("kernel=reexec: ", "strict=true: a miss ends the JVM")
                .doesNotContain("goes on");
    }

    /** What is so is the kernel's to say: process 1 of a nested PID namespace inherits what another process 1 set. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aVariableAloneIsNotBelieved(Jdk jdk) {
        long before = System.nanoTime();
        Outcome outcome = marked(jdk, "$$", "").expectSuccess();
        long after = System.nanoTime();
        assertThat(Long.parseLong(outcome.lines().get(0))).isBetween(before + HOUR, after + HOUR);
        assertThat(outcome.err()).contains("this process is in a kernel time namespace with monotonic=+1h");
    }

    /** Even if it names this process and these offsets: there is no second try, and no line that is not true. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aSecondStartWithOtherOffsetsIsAMiss(Jdk jdk) {
        String mark = "$(readlink /proc/self/ns/pid)/$$ monotonic 3600 0";
        Outcome outcome = marked(jdk, mark, "").expectSuccess();
        assertThat(outcome.err())
                .contains("kernel=reexec: this JVM was started again for that, and its time namespace has other offsets"
                        + " (monotonic 0 0 boottime 0 0); if _TIMENS_REEXEC is in the environment")
                .doesNotContain("is in a kernel time namespace");
        Outcome strict = marked(jdk, mark, ",strict=true");
        assertThat(strict.exit()).isEqualTo(2);
        assertThat(strict.out()).isEmpty();
    }

    private static Outcome marked(Jdk jdk, String mark, String more) {
        return Command.of("sh", "-c", "export _TIMENS_REEXEC=\"" + mark + "\"; exec \"$@\"", "sh")
                .and(jdk.java().toString(), "-javaagent:" + Artifacts.agentJar() + "=" + OPTIONS + more)
                .and("-cp", Artifacts.testClasses().toString(), StartsItself.class.getName(), "child")
                .run();
    }

    /** Its number there is another than in this /proc: the refusal must be found all the same, or it never ends. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aRefusalEndsTheTriesInANestedPidNamespace(Jdk jdk) {
        KernelNamespaces.requireTool("unshare");
        String seconds = Long.toString(Fork.HANG_SECONDS - 60);
        Outcome outcome = ForkedJvm.on(jdk)
                .under("timeout", "--signal=KILL", seconds, "unshare", "--pid", "--fork", "--kill-child")
                .agent("kernel=reexec,monotonic=-30000d")
                .run(StartsItself.class, "child")
                .expectSuccess();
        assertThat(outcome.err()).containsOnlyOnce("timens: kernel=reexec: with the offsets");
    }

    /** A user namespace could not be left any more. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aRefusalLeavesTheProcessAsItWas(Jdk jdk) throws Exception {
        for (String[] before : new String[][] {{}, KernelNamespaces.unprivileged()}) {
            Outcome outcome = ForkedJvm.on(jdk)
                    .under(before)
                    .agent("kernel=reexec,monotonic=-30000d")
                    .run(NamespaceNames.class)
                    .expectSuccess();
            assertThat(outcome.lines()).containsExactlyElementsOf(NamespaceNames.own());
        }
    }

    /** As on a kernel without: /proc/self/ns/time is not there. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aKernelWithoutTimeNamespacesIsSaidAndNothingIsShiftedTwice(Jdk jdk) {
        KernelNamespaces.requireTool("unshare");
        long before = System.nanoTime();
        Outcome outcome = ForkedJvm.on(jdk)
                .under("unshare", "--mount", "sh", "-c", "mount -t tmpfs none /proc/$$/ns && exec \"$@\"", "sh")
                .agent(OPTIONS)
                .run(StartsItself.class, "child")
                .expectSuccess();
        long after = System.nanoTime();
        assertThat(outcome.err()).contains("kernel=reexec: this kernel has no time namespaces (ENOENT); ");
        assertThat(Long.parseLong(outcome.lines().get(0))).isBetween(before + HOUR, after + HOUR);
    }

    private static Outcome refused(Jdk jdk, String more) {
        return ForkedJvm.on(jdk).agent("kernel=reexec,monotonic=-30000d" + more).run(ReadInside.class);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutTheLibraryTheAgentShiftsAndSaysSo(Jdk jdk) {
        Outcome outcome = ForkedJvm.on(jdk)
                .agent(OPTIONS + ",native=off")
                .run(ReadInside.class)
                .expectSuccess();
        assertThat(outcome.err())
                .contains(
                        "kernel=reexec: this needs the native library of timens, which the option native=off leaves out; start"
                                + " the JVM without that option, or with"
                                + " native=auto.");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void descriptorsThatWereHandedOverStayAndNoOthersAreAdded(Jdk jdk) {
        List<String> plain = descriptors(jdk, "-Dwithout=agent");
        // The JVM opens the agent's jar itself; JDK 17 and 25 do not so equally often.
        List<String> inside = descriptors(jdk, "-javaagent:" + Artifacts.agentJar() + "=" + OPTIONS);
        List<String> agent = descriptors(jdk, "-javaagent:" + Artifacts.agentJar() + "=monotonic=+1h");
        assertThat(plain).contains("/dev/null");
        assertThat(inside).isEqualTo(agent);
    }

    private static List<String> descriptors(Jdk jdk, String option) {
        return Command.of("sh", "-c", "exec 7</dev/null \"$@\"", "sh")
                .and(
                        jdk.java().toString(),
                        option,
                        "-cp",
                        Artifacts.testClasses().toString(),
                        Descriptors.class.getName())
                .run()
                .expectSuccess()
                .lines();
    }

    /** What is open, without numbers that differ from process to process. */
    static final class Descriptors {
        private static final int LOOKS = 5;

        public static void main(String[] arguments) throws Exception {
            Set<String> open = look();
            for (int i = 1; i < LOOKS; i++) {
                TimeUnit.MILLISECONDS.sleep(20);
                open.retainAll(look()); // the JVM's threads open files too, for a moment
            }
            open.forEach(each ->
                    System.out.println(each.substring(each.indexOf(' ') + 1).replaceAll("[0-9]{2,}", "N")));
        }

        private static Set<String> look() throws IOException {
            Set<String> open = new LinkedHashSet<>();
            for (File file : new File("/proc/self/fd").listFiles()) {
                try {
                    open.add(file.getName() + " " + Files.readSymbolicLink(file.toPath()));
                } catch (NoSuchFileException e) {
                    continue; // the folder itself
                }
            }
            return open;
        }
    }

    /** Prints in which namespaces it is. */
    static final class NamespaceNames {
        public static void main(String[] arguments) throws Exception {
            own().forEach(System.out::println);
        }

        static List<String> own() throws Exception {
            return List.of(
                    Files.readSymbolicLink(Path.of("/proc/self/ns/user")).toString(),
                    Files.readSymbolicLink(Path.of("/proc/self/ns/time")).toString());
        }
    }

    /** Prints its clock, and has a child do so. */
    static final class StartsItself {
        public static void main(String[] arguments) throws Exception {
            System.out.println(System.nanoTime());
            if (arguments.length == 0) {
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                StartsItself.class.getName(),
                                "child")
                        .inheritIO()
                        .start()
                        .waitFor();
            }
        }
    }
}
