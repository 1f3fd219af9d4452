package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.attaching.AnswerQuestions;
import dev.timens.it.saved.SaveClocks;
import dev.timens.it.support.ClockBracket;
import dev.timens.it.support.ClocksFile;
import dev.timens.it.support.Conversation;
import dev.timens.it.support.KernelHost;
import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Clocks are saved as they are, by the API and by the command {@code save}, and a failure leaves the old file. */
class SaveIT {
    @TempDir
    private Path folder;

    /** The JDK that runs the program, and the one that runs the command. */
    static Stream<Arguments> pairs() {
        return Jdk.all().flatMap(program -> Jdk.all().map(command -> Arguments.of(program, command)));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void byTheApiOfEachNamespace(Jdk jdk) {
        ClockBracket bracket = ClockBracket.open();
        Outcome outcome = ForkedJvm.on(jdk)
                .agent("monotonic=+2h,boottime=+3h,realtime=+1d")
                .run(SaveClocks.class, folder.toString())
                .expectSuccess();
        bracket.close();
        requireClocks(bracket, "initial", "initial", Duration.ofHours(2), Duration.ofHours(3), Duration.ofDays(1));
        requireClocks(bracket, "host", "host", Duration.ZERO, Duration.ZERO, Duration.ZERO);
        requireClocks(bracket, "own", "own", Duration.ofHours(5), Duration.ofHours(3), Duration.ofDays(-20));
        // Between the program's own readings, to the nanosecond.
        assertThat(saved("initial").nanos("monotonic")).isBetween(value(outcome, "before"), value(outcome, "after"));
        assertThat(outcome.lines())
                .contains("refused The clocks cannot be saved to '" + folder.resolve("no/own")
                        + "': its folder does not exist. Name a file in a folder that exists and can be written to.");
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void ofTheHostByTheCommand(Jdk jdk) {
        ClockBracket bracket = ClockBracket.open();
        Outcome outcome = ForkedJvm.on(jdk).runCommand(save("clocks")).expectSuccess();
        bracket.close();
        assertThat(outcome.out())
                .isEqualTo("timens: saved the clocks of this host to " + folder.resolve("clocks") + ".\n");
        assertThat(outcome.err()).isEmpty();
        requireClocks(bracket, "clocks", "host", Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void inATimeNamespaceOfTheKernels(Jdk jdk) {
        ClockBracket bracket = ClockBracket.open();
        ForkedJvm.on(jdk)
                .under(KernelHost.upForMoreDays(10))
                .runCommand(save("clocks"))
                .expectSuccess();
        bracket.close();
        ClocksFile clocks = saved("clocks");
        bracket.requireMonotonic("saved", clocks.nanos("monotonic"), Duration.ofDays(10));
        assertThat(clocks.value("monotonic-offset")).isEqualTo("0.000000000");
        assertThat(clocks.nanos("boottime")).isGreaterThanOrEqualTo(clocks.nanos("monotonic"));
        assertThat(Long.parseLong(clocks.value("kernel-monotonic-offset").split("\\.")[0]))
                .isEqualTo(864_000);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void ofAJvmThatRuns(Jdk jdk, Jdk command) throws Exception {
        try (Conversation program = new Conversation(
                ForkedJvm.on(jdk).agent("monotonic=+2h,boottime=-1h").start(AnswerQuestions.class))) {
            ClockBracket bracket = ClockBracket.open();
            Outcome outcome = ForkedJvm.on(command)
                    .runCommand(save("clocks", "" + program.pid()))
                    .expectSuccess();
            bracket.close();
            assertThat(outcome.out())
                    .isEqualTo("timens: process " + program.pid() + " saved its clocks to " + folder.resolve("clocks")
                            + ".\n");
            requireClocks(bracket, "clocks", "initial", Duration.ofHours(2), Duration.ofHours(-1), Duration.ZERO);
            assertThat(program.ask("current")).startsWith("initial[");
            assertThat(program.end()).doesNotContain("attached already");
        }
    }

    /** Its clocks are the host's. What is attached for that is no agent yet. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void ofAJvmWithoutTheAgent(Jdk jdk) throws Exception {
        try (Conversation program = new Conversation(ForkedJvm.on(jdk).start(AnswerQuestions.class))) {
            ClockBracket bracket = ClockBracket.open();
            ForkedJvm.on(jdk).runCommand(save("clocks", "" + program.pid())).expectSuccess();
            bracket.close();
            requireClocks(bracket, "clocks", "host", Duration.ZERO, Duration.ZERO, Duration.ZERO);
            assertThat(program.ask("current")).startsWith("refused: The timens agent is not attached.");
            List<String> attach =
                    List.of("-jar", Artifacts.agentJar().toString(), "attach", "" + program.pid(), "monotonic=+2h");
            ForkedJvm.on(jdk).runCommand(attach).expectSuccess();
            assertThat(program.ask("current")).isEqualTo("initial[monotonic=+2h]");
        }
    }

    /** The limit on the size of files makes writing fail when the file beside it is open already. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aWriteThatFailsLeavesTheOldFile(Jdk jdk) throws Exception {
        Path file = Files.writeString(folder.resolve("clocks"), "old\n");
        Outcome outcome = ForkedJvm.on(jdk)
                .under("sh", "-c", "ulimit -f 0; exec \"$@\"", "sh")
                .option("-XX:-UsePerfData")
                .runCommand(save("clocks"));
        assertThat(outcome.exit()).as(outcome.toString()).isEqualTo(1);
        assertThat(outcome.err())
                .isEqualTo("timens: The clocks cannot be saved to '" + file
                        + "': File too large. Name a file in a folder that exists and can be written to.\n");
        assertThat(file).hasContent("old\n");
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
        // Without the limit it is replaced.
        ForkedJvm.on(jdk).runCommand(save("clocks")).expectSuccess();
        assertThat(file).content().startsWith("timens-clocks 1\n");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aSymbolicLinkStaysAndWhatItPointsToIsReplaced(Jdk jdk) throws Exception {
        Path target = Files.createDirectory(folder.resolve("elsewhere")).resolve("target");
        Path link = Files.createSymbolicLink(folder.resolve("clocks"), Path.of("second"));
        Files.createSymbolicLink(folder.resolve("second"), target);
        for (String before : List.of("", "old\n")) {
            if (!before.isEmpty()) {
                Files.writeString(target, before);
            }
            ForkedJvm.on(jdk).runCommand(save("clocks")).expectSuccess();
            assertThat(link).isSymbolicLink();
            assertThat(target).isRegularFile().content().startsWith("timens-clocks 1\n");
            assertThat(target.getParent()).isDirectoryNotContaining(other -> !other.equals(target));
        }
        Files.createSymbolicLink(folder.resolve("round"), Path.of("round"));
        assertThat(ForkedJvm.on(jdk).runCommand(save("round")).err())
                .contains("/round': too many levels of symbolic links. ");
    }

    /** What is no file is written to, and words about it go elsewhere. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aPipeADeviceAndAFifoAreWrittenTo(Jdk jdk) throws Exception {
        Outcome piped = ForkedJvm.on(jdk).runCommand(save("/dev/stdout")).expectSuccess();
        assertThat(piped.out()).startsWith("timens-clocks 1\n").matches("(?s).*\ncrc32=[0-9a-f]{8}\n");
        assertThat(piped.err()).isEqualTo("timens: saved the clocks of this host to /dev/stdout.\n");
        Outcome redirected = ForkedJvm.on(jdk)
                .under("sh", "-c", "(echo before; \"$@\"; echo after) >" + folder.resolve("all"), "sh")
                .runCommand(save("/dev/stdout"))
                .expectSuccess();
        assertThat(redirected.out()).isEmpty();
        assertThat(folder.resolve("all"))
                .content()
                .startsWith("before\ntimens-clocks 1\n")
                .endsWith("after\n");
        Outcome full = ForkedJvm.on(jdk).runCommand(save("/dev/full"));
        assertThat(full.exit()).isEqualTo(1);
        assertThat(full.err())
                .startsWith("timens: The clocks cannot be saved to '/dev/full': No space left on device. ");
        Outcome fifo = ForkedJvm.on(jdk)
                .under("sh", "-c", "mkfifo fifo; cat fifo & \"$@\"; wait", "sh")
                .directory(folder)
                .runCommand(save("fifo"))
                .expectSuccess();
        assertThat(fifo.out()).startsWith("timens-clocks 1\n");
    }

    /** It would be written to the application's own standard output. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void anotherProcessWritesToFilesOnly(Jdk jdk) throws Exception {
        try (Conversation program = new Conversation(ForkedJvm.on(jdk).start(AnswerQuestions.class))) {
            Outcome outcome = ForkedJvm.on(jdk).runCommand(save("/dev/stdout", "" + program.pid()));
            assertThat(outcome.exit()).isEqualTo(1);
            assertThat(outcome.err())
                    .isEqualTo("timens: process " + program.pid()
                            + " did not save its clocks: The clocks cannot be saved to '/dev/stdout': it is no regular file, and the JVM of that"
                            + " process writes it. Name a file.\n");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theCommandSaysWhatIsWrong(Jdk jdk) {
        Outcome noFolder = ForkedJvm.on(jdk).runCommand(save("no/clocks"));
        assertThat(noFolder.exit()).isEqualTo(1);
        assertThat(noFolder.out()).isEmpty();
        assertThat(noFolder.err())
                .isEqualTo("timens: The clocks cannot be saved to '" + folder.resolve("no/clocks")
                        + "': its folder does not exist. Name a file in a folder that exists and can be written to.\n");
        Outcome noProcess = ForkedJvm.on(jdk).runCommand(save("clocks", "99999999"));
        assertThat(noProcess.exit()).isEqualTo(1);
        assertThat(noProcess.err()).isEqualTo("timens: there is no process 99999999; jps lists the JVMs that run.\n");
        assertThat(ForkedJvm.on(jdk).runCommand(save("clocks", "x")).exit()).isEqualTo(2);
    }

    private List<String> save(String file, String... rest) {
        List<String> command =
                new ArrayList<>(List.of("-jar", Artifacts.agentJar().toString(), "save"));
        command.add(folder.resolve(file).toString());
        command.addAll(List.of(rest));
        return command;
    }

    private ClocksFile saved(String file) {
        return ClocksFile.read(folder.resolve(file));
    }

    private void requireClocks(
            ClockBracket bracket, String file, String name, Duration monotonic, Duration boottime, Duration realtime) {
        ClocksFile clocks = saved(file);
        assertThat(clocks.value("namespace")).isEqualTo(name);
        assertThat(clocks.nanos("monotonic-offset")).isEqualTo(monotonic.toNanos());
        assertThat(clocks.nanos("boottime-offset")).isEqualTo(boottime.toNanos());
        bracket.requireMonotonic(file, clocks.nanos("monotonic"), monotonic);
        bracket.requireRealtime(file, Instant.parse(clocks.value("saved")).toEpochMilli(), Duration.ZERO);
        bracket.requireRealtime(file, Instant.parse(clocks.value("realtime")).toEpochMilli(), realtime);
        // Boottime is monotonic and what the machine was suspended.
        long suspended = clocks.nanos("boottime")
                - clocks.nanos("boottime-offset")
                - (clocks.nanos("monotonic") - clocks.nanos("monotonic-offset"));
        assertThat(suspended).isNotNegative();
    }

    private static long value(Outcome outcome, String key) {
        return outcome.lines().stream()
                .filter(line -> line.startsWith(key + " "))
                .mapToLong(line -> Long.parseLong(line.substring(key.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(outcome));
    }
}
