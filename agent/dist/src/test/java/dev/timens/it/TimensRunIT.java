package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.support.ClocksFile;
import dev.timens.it.support.Command;
import dev.timens.it.support.Conversation;
import dev.timens.it.support.KernelNamespaces;
import dev.timens.it.support.Signals;
import dev.timens.testing.Artifacts;
import dev.timens.testing.Fork;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code timens run}: the command is as if the user had started it, but for its clocks. */
class TimensRunIT {
    private static final long SECOND = 1_000_000_000;
    private static final int LAUNCHES = 200;

    @BeforeEach
    void namespacesCanBeMade() {
        KernelNamespaces.requirePrivilege();
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theCommandHasTheProcessStatusInputAndArguments(Jdk jdk) throws Exception {
        Command command = Command.timens(
                jdk,
                "run",
                "--boottime",
                "+1h",
                "--",
                "sh",
                "-c",
                "echo $$; cat; echo \"[$1][$2]\"; exit 7",
                "sh",
                "a b",
                "");
        Process process = command.builder().start();
        process.getOutputStream().write("typed".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(7);
        assertThat(out).isEqualTo(process.pid() + "\ntyped[a b][]\n");
    }

    /** As bytes: in the C locale, which JDK 17 takes for ASCII, a name such as this cannot be read. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void argumentsGoThroughUnreadInAnyLocale(Jdk jdk) throws Exception {
        Command command = Command.of(
                "env",
                "LC_ALL=C",
                "JAVA_HOME=" + jdk.home(),
                "sh",
                "-c",
                "exec \"$0\" run -- printf %s \"$(printf '\\303\\244\\377')\"",
                Command.script().toString());
        Process process = command.builder().start();
        assertThat(process.getInputStream().readAllBytes()).containsExactly(0xc3, 0xa4, 0xff);
    }

    /** More than half of what execve takes: they are handed on once. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void manyArgumentsGoThrough(Jdk jdk) {
        String count = " sh -c 'echo $#' sh $(seq 90000)";
        Command command = Command.of("sh", "-c", "ulimit -S -s 8192; exec " + Command.script() + " run --" + count);
        ProcessBuilder builder = command.builder();
        builder.environment().put("JAVA_HOME", jdk.home().toString());
        assertThat(command.run(builder).expectSuccess().out()).isEqualTo("90000\n");
        // What the launcher starts if a step fails has them too.
        Command refused = Command.of("sh", "-c", "exec " + Command.script() + " run --join /etc/hosts --" + count);
        assertThat(refused.run().err()).contains("'/etc/hosts' is no time namespace;");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theCommandHasItsOwnDescriptorsSignalsAndLimits(Jdk jdk) {
        // The signals below 32: libc has those above for itself.
        String look = "ls /proc/self/fd; while read name value; do case $name in SigBlk:|SigIgn:)"
                + " echo $name $((0x$value & 0x7fffffff)) ;; esac; done < /proc/self/status; ulimit -S -n";
        String limited = "ulimit -S -n 100; exec 5</dev/null 7</dev/null; ";
        Outcome direct = Command.of("sh", "-c", limited + "sh -c \"$0\"", look).run();
        Outcome run = Command.of(
                        "env",
                        "JAVA_HOME=" + jdk.home(),
                        "sh",
                        "-c",
                        limited + "exec \"$1\" run -- sh -c \"$0\"",
                        look,
                        Command.script().toString())
                .run();
        assertThat(run.out()).contains("\n5\n", "\n7\n", "\n100\n").isEqualTo(direct.out());
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void signalsReachTheCommand(Jdk jdk) throws Exception {
        Signals.requireHangupAndInterrupt();
        for (String signal : List.of("TERM", "INT", "QUIT", "HUP")) {
            Process process = Command.timens(jdk, "run", "--", "sh", "-c")
                    .and("trap 'echo got; exit 3' " + signal + "; echo ready; while :; do sleep 0.05; done")
                    .builder()
                    .start();
            try (Conversation conversation = new Conversation(process)) {
                Command.of("kill", "-" + signal, Long.toString(conversation.pid()))
                        .run()
                        .expectSuccess();
                assertThat(process.waitFor(Fork.HANG_SECONDS, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).as(signal).isEqualTo(3);
            }
        }
    }

    /** A pipe whose reader is gone: the command gets SIGPIPE, which the JVM before it had ignored. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aClosedOutputEndsTheCommand(Jdk jdk) throws Exception {
        Process process = Command.timens(jdk, "run", "--", "yes").builder().start();
        assertThat(process.getInputStream().read()).isEqualTo('y');
        process.getInputStream().close();
        assertThat(process.waitFor(Fork.HANG_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(128 + 13);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void optionsForJvmsAreTheCommands(Jdk jdk) {
        Command command = Command.timens(
                jdk, "run", "--realtime", "+30d", "--jvm", "--", "sh", "-c", "echo \"$JAVA_TOOL_OPTIONS\"");
        ProcessBuilder builder = command.builder();
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Dmine=1");
        Outcome outcome = command.run(builder).expectSuccess();
        assertThat(outcome.out())
                .isEqualTo("-Dmine=1 \"-javaagent:" + Artifacts.agentJar() + "=realtime=+30d,enabled=true\"\n");
        assertThat(outcome.err()).isEmpty();
    }

    /** One JDK: what is left behind depends on the launcher, and each launch starts a JVM. */
    @Test
    void twoHundredLaunchesLeaveNothingBehind(@TempDir Path temporary) throws Exception {
        Jdk jdk = Jdk.all().findFirst().orElseThrow();
        Set<String> mountsBefore = mounts();
        Set<String> namespaces = new TreeSet<>();
        List<ProcessHandle> processes = new ArrayList<>();
        for (int i = 0; i < LAUNCHES; i++) {
            // Without the script, which switches the file of performance data off.
            Process process = Command.of(
                            jdk.java().toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Djava.io.tmpdir=" + temporary,
                            "-jar",
                            Artifacts.agentJar().toString())
                    .and("run", "--boottime", "+1h", "--", "readlink", "/proc/self/ns/time")
                    .builder()
                    .start();
            namespaces.add(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim());
            assertThat(process.waitFor()).isZero();
            processes.add(process.toHandle());
        }
        assertThat(temporary).isEmptyDirectory();
        // Others may mount theirs meanwhile, even one that has got a number of ours; but they take it away again.
        long end = System.nanoTime() + Fork.HANG_SECONDS * SECOND;
        while (!mountsOf(namespaces, mountsBefore).isEmpty() && System.nanoTime() - end < 0) {
            Thread.sleep(100);
        }
        assertThat(mountsOf(namespaces, mountsBefore)).isEmpty();
        // The kernel gives the number of a namespace that is gone to a later one.
        assertThat(namespaces).isNotEmpty().hasSizeLessThan(LAUNCHES);
        assertThat(performanceFiles(processes)).isEmpty();
        // Others may have got their numbers meanwhile.
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
    }

    /** Saved in a namespace that is ten days on, and gone on from outside it, as on another host. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void savedClocksGoOn(Jdk jdk, @TempDir Path folder) {
        String file = folder.resolve("clocks").toString();
        String java = jdk.java().toString();
        String jar = Artifacts.agentJar().toString();
        Command.timens(jdk, "run", "--monotonic", "+10d", "--boottime", "+10d", "--", java, "-jar", jar, "save", file)
                .run()
                .expectSuccess();
        long saved = ClocksFile.read(Path.of(file)).nanos("boottime") / SECOND;
        long began = System.nanoTime();
        long restored = uptime(Command.timens(jdk, "run", "--restore", file, "--", "cat", "/proc/uptime"));
        long took = (System.nanoTime() - began) / SECOND;
        long host = uptime(Command.of("cat", "/proc/uptime"));
        assertThat(host).isLessThan(saved - 800_000);
        // Not backwards, and not further than time has gone on; both rounded down.
        assertThat(restored).isBetween(saved, saved + took + 2);
    }

    @Test
    void whatCannotBeRestoredIsSaid(@TempDir Path folder) {
        Jdk jdk = Jdk.all().findFirst().orElseThrow();
        Outcome both = Command.timens(jdk, "run", "--restore", "x", "--monotonic", "+1h", "--", "true")
                .run();
        assertThat(both.exit()).isEqualTo(125);
        assertThat(both.err())
                .isEqualTo("timens: --restore says what monotonic and boottime show; leave their own options out.\n");
        Outcome none = Command.timens(jdk, "run", "--restore", folder + "/none", "--", "true")
                .run();
        assertThat(none.exit()).isEqualTo(125);
        assertThat(none.err()).startsWith("timens: --restore: ").contains(folder + "/none");
    }

    private static long uptime(Command command) {
        String out = command.run().expectSuccess().out();
        return Long.parseLong(out.substring(0, out.indexOf('.')));
    }

    private static List<Path> performanceFiles(List<ProcessHandle> processes) {
        Path folder = Path.of("/tmp/hsperfdata_" + System.getProperty("user.name"));
        return processes.stream()
                .map(ProcessHandle::pid)
                .filter(pid -> Files.exists(folder.resolve(Long.toString(pid))))
                // Not of another JVM that has got the number meanwhile.
                .filter(pid -> ProcessHandle.of(pid).isEmpty())
                .map(pid -> folder.resolve(Long.toString(pid)))
                .filter(Files::exists)
                .toList();
    }

    private static List<String> mountsOf(Set<String> namespaces, Set<String> before) throws Exception {
        return mounts().stream()
                .filter(mount -> !before.contains(mount) && namespaces.stream().anyMatch(mount::contains))
                .toList();
    }

    private static Set<String> mounts() throws Exception {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/mountinfo"))) {
            return new TreeSet<>(lines.filter(line -> line.contains(" nsfs ")).toList());
        }
    }
}
