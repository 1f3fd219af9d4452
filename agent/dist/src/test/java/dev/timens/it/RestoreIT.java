package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.attaching.AnswerQuestions;
import dev.timens.it.programs.PrintClocks;
import dev.timens.it.saved.RestoredClocks;
import dev.timens.it.support.ClockBracket;
import dev.timens.it.support.ClocksFile;
import dev.timens.it.support.Command;
import dev.timens.it.support.Conversation;
import dev.timens.it.support.KernelHost;
import dev.timens.it.support.KernelNamespaces;
import dev.timens.it.support.Strace;
import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Saved clocks go on in another JVM: where they stopped or as far as time has passed, never backwards. */
class RestoreIT {
    private static final long DAY_SECONDS = 86_400;
    private static final Duration TEN_DAYS = Duration.ofDays(10);
    private static final String AGAIN = "; copy it once more, or save the clocks again.";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void onAnotherHostTheyGoOnWhereTheyStopped(Jdk jdk) {
        Path clocks = ClocksFile.ofAnotherHost(Instant.now().minusSeconds(3600), 10 * DAY_SECONDS)
                .writeTo(folder.resolve("clocks"));
        for (String mode : List.of("", ":resume")) {
            Run run = run(ForkedJvm.on(jdk).agent("restore=" + clocks + mode));
            run.requireMonotonic(TEN_DAYS);
            run.requireHostRealtime();
            // Boottime was a minute ahead of monotonic there.
            long ahead = run.value("boottime-offset") - run.value("monotonic-offset");
            assertThat(Duration.ofNanos(ahead)).isLessThanOrEqualTo(Duration.ofSeconds(60));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void elapsedAddsTheWallTimeGoneBy(Jdk jdk) {
        requireElapsed(ForkedJvm.on(jdk)).requireHostRealtime();
    }

    /** The wall clock is not read at the very moment of the others, and a thread may stand still in between. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void whatPassesWhileTheClocksAreReadIsNotAddedTwice(Jdk jdk) throws Exception {
        Strace.requireDelay();
        requireElapsed(ForkedJvm.on(jdk)
                .under("strace", "-f", "-qq", "-o", "/dev/null", "-e", "signal=none", "-P", "/proc/uptime")
                .under("-e", "inject=openat:delay_enter=2000000"));
    }

    private Run requireElapsed(ForkedJvm jvm) {
        ClocksFile file = ClocksFile.ofAnotherHost(Instant.now().minusSeconds(3600), 10 * DAY_SECONDS);
        Path clocks = file.writeTo(folder.resolve("clocks"));
        long began = System.nanoTime();
        Duration untilNow = Duration.between(Instant.parse(file.value("saved")), Instant.now());
        Run run = run(jvm.agent("restore=" + clocks + ":elapsed"));
        run.requireMonotonic(TEN_DAYS.plus(untilNow.truncatedTo(ChronoUnit.MILLIS)), began);
        return run;
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aWallClockThatIsBehindTakesNothingAway(Jdk jdk) {
        Path clocks = ClocksFile.ofAnotherHost(Instant.now().plusSeconds(3600), 10 * DAY_SECONDS)
                .writeTo(folder.resolve("clocks"));
        run(ForkedJvm.on(jdk).agent("restore=" + clocks + ":elapsed")).requireMonotonic(TEN_DAYS);
    }

    /** What the other tests would see if nothing were restored. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutTheOptionTheClocksAreTheHosts(Jdk jdk) {
        Run run = run(ForkedJvm.on(jdk).agent());
        run.bracket.requireMonotonic("nanoTime", run.value("monotonic"), Duration.ZERO);
        // Unless this machine has been up for ten days just now.
        assertThat(run.value("monotonic"))
                .matches(nanos -> nanos < TEN_DAYS.toNanos() || nanos > TEN_DAYS.toNanos() + run.ended - run.began);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theHostsOwnClocksAreNotShifted(Jdk jdk) {
        Path clocks = save(ForkedJvm.on(jdk));
        for (String mode : List.of("resume", "elapsed")) {
            Run run = run(ForkedJvm.on(jdk).agent("restore=" + clocks + ":" + mode));
            assertThat(run.outcome.lines()).contains("name host", "monotonic-offset 0", "boottime-offset 0");
            assertThat(run.outcome.err())
                    .isEqualTo("timens: 0.1.0: host time for every thread; restored from " + clocks + " of "
                            + ClocksFile.read(clocks).value("saved") + ", whose clocks are this host's own.\n");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void betweenTimeNamespacesOfTheKernelsTheyGoOn(Jdk jdk) {
        ClockBracket sinceSaving = ClockBracket.open();
        Path clocks = save(ForkedJvm.on(jdk).under(KernelHost.upForMoreDays(10)));
        Duration saved = Duration.ofNanos(ClocksFile.read(clocks).nanos("monotonic"));
        for (int days : new int[] {0, 3, 40}) {
            Run run =
                    run(ForkedJvm.on(jdk).under(KernelHost.upForMoreDays(days)).agent("restore=" + clocks));
            run.requireMonotonic(saved);
            assertThat(run.value("boottime-offset")).isNotZero();
            Run elapsed = run(
                    ForkedJvm.on(jdk).under(KernelHost.upForMoreDays(days)).agent("restore=" + clocks + ":elapsed"));
            assertThat(elapsed.value("monotonic")).isGreaterThanOrEqualTo(saved.toNanos());
            // As if it had stayed; the wall clock's milliseconds, and a hundred more should it be slewed meanwhile.
            sinceSaving
                    .close()
                    .requireMonotonic("elapsed", elapsed.value("monotonic") - 100_000_000L, Duration.ofDays(10));
        }
    }

    /** Saved on A, moved to B, saved there and moved back. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aProgramCanMoveOnAndBack(Jdk jdk) throws Exception {
        Path first = ClocksFile.ofAnotherHost(Instant.now(), 10 * DAY_SECONDS).writeTo(folder.resolve("first"));
        Path second = folder.resolve("second");
        try (Conversation program =
                new Conversation(ForkedJvm.on(jdk).agent("restore=" + first).start(AnswerQuestions.class))) {
            List<String> save =
                    List.of("-jar", Artifacts.agentJar().toString(), "save", second.toString(), "" + program.pid());
            ForkedJvm.on(jdk).runCommand(save).expectSuccess();
        }
        ClocksFile saved = ClocksFile.read(second);
        assertThat(saved.nanos("monotonic")).isGreaterThanOrEqualTo(TEN_DAYS.toNanos());
        // Here again: the offset is kept, to the nanosecond.
        Run here = run(ForkedJvm.on(jdk).agent("restore=" + second));
        assertThat(here.value("monotonic-offset")).isEqualTo(saved.nanos("monotonic-offset"));
        // Elsewhere: from where it stopped here.
        run(ForkedJvm.on(jdk).under(KernelHost.upForMoreDays(40)).agent("restore=" + second))
                .requireMonotonic(Duration.ofNanos(saved.nanos("monotonic")));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theOptionIsReadInEachPlace(Jdk jdk) {
        Path clocks = ClocksFile.ofAnotherHost(Instant.now(), 10 * DAY_SECONDS).writeTo(folder.resolve("clocks"));
        Path config = ConfigFiles.of("restore=" + clocks, "realtime=+1d");
        run(ForkedJvm.on(jdk).agent().option("-Dtimens.restore=" + clocks)).requireMonotonic(TEN_DAYS);
        run(ForkedJvm.on(jdk).agent().environment("TIMENS_RESTORE", clocks.toString()))
                .requireMonotonic(TEN_DAYS);
        Run withRealtime = run(ForkedJvm.on(jdk).agent("config=" + config));
        withRealtime.requireMonotonic(TEN_DAYS);
        withRealtime.bracket.requireRealtime("realtime", withRealtime.value("realtime"), Duration.ofDays(1));
    }

    /** A pipe has no position. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aPipeOrAFifoWillDo(Jdk jdk) {
        ClocksFile clocks = ClocksFile.ofAnotherHost(Instant.now(), 10 * DAY_SECONDS);
        String file = clocks.writeTo(folder.resolve("clocks")).toString();
        run(ForkedJvm.on(jdk).under("sh", "-c", "cat \"$0\" | \"$@\"", file).agent("restore=/dev/stdin:resume"))
                .requireMonotonic(TEN_DAYS);
        String fifo = folder.resolve("fifo").toString();
        run(ForkedJvm.on(jdk)
                        .under("sh", "-c", "mkfifo \"$1\"; cat \"$0\" >\"$1\" & shift; \"$@\"", file, fifo)
                        .agent("restore=" + fifo))
                .requireMonotonic(TEN_DAYS);
        KernelNamespaces.requirePrivilege();
        Outcome outcome = Command.timens(jdk, "run", "--restore", "/dev/stdin", "--", "cat", "/proc/uptime")
                .input(clocks.text())
                .run()
                .expectSuccess();
        assertThat(Double.parseDouble(outcome.out().split(" ")[0])).isGreaterThanOrEqualTo(10 * DAY_SECONDS);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aFileThatCannotBeUsedStopsTheStart(Jdk jdk) {
        ClocksFile good = ClocksFile.ofAnotherHost(Instant.parse("2026-11-22T19:48:03Z"), 10 * DAY_SECONDS);
        String text = good.text();
        requireRefused(jdk, "", "is empty" + AGAIN);
        requireRefused(
                jdk,
                "lease=1\n",
                "holds no saved clocks: its first line is not 'timens-clocks 1'; name one that timens has saved.");
        requireRefused(
                jdk,
                text.replace("timens-clocks 1", "timens-clocks 2"),
                "has format 2, and timens 0.1.0 reads format 1 only; restore it with the version of timens that saved it.");
        requireRefused(
                jdk,
                text.substring(0, text.indexOf("boottime=")),
                "is truncated: its last line is not 'crc32=...'" + AGAIN);
        String sum = text.substring(text.length() - 9, text.length() - 1);
        String damaged = text.replace("monotonic=864000.", "monotonic=864001.");
        String body = damaged.substring(0, damaged.indexOf("crc32="));
        String found = ClocksFile.sealed(body).substring(body.length() + 6).strip();
        requireRefused(jdk, damaged, "is damaged: its checksum is " + found + " and should be " + sum + AGAIN);
        requireRefused(
                jdk,
                good.with("monotonic", "long").text(),
                "is not of format 1 ('monotonic=long' is no number of seconds)" + AGAIN);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void clocksThatLeadOutOfRangeStopTheStart(Jdk jdk) {
        Path file = ClocksFile.ofAnotherHost(Instant.now(), 9_000_000_000L).writeTo(folder.resolve("far"));
        Outcome outcome = ForkedJvm.on(jdk).agent("restore=" + file).run(PrintClocks.class);
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .startsWith("timens: restore in the agent argument: with the clocks of the file '" + file
                        + "', an offset of +")
                .endsWith(" takes monotonic out of range; the limit is 146 years (+53375d23h53m38s) to either side;"
                        + " restore one that was saved nearer to this host's clocks, or start without.\n")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aProgramThatRunsIsNotTakenElsewhere(Jdk jdk) throws Exception {
        Path clocks = ClocksFile.ofAnotherHost(Instant.now(), 10 * DAY_SECONDS).writeTo(folder.resolve("clocks"));
        ForkedJvm jvm = ForkedJvm.on(jdk).option("-Dtimens.restore=" + clocks);
        try (Conversation program = new Conversation(jvm.start(AnswerQuestions.class))) {
            List<String> attach = List.of("-jar", Artifacts.agentJar().toString(), "attach", "" + program.pid());
            Outcome outcome = ForkedJvm.on(jdk).runCommand(attach);
            assertThat(outcome.exit()).isEqualTo(1);
            assertThat(outcome.err())
                    .isEqualTo("timens: could not attach to process " + program.pid() + ": restore in system property"
                            + " timens.restore: the application runs already, and its clocks would jump; give restore to"
                            + " -javaagent when it starts.\n");
            assertThat(program.ask("current")).startsWith("refused: The timens agent is not attached.");
        }
    }

    private void requireRefused(Jdk jdk, String text, String clause) {
        Path file = ClocksFile.write(folder.resolve("bad"), text);
        Outcome outcome = ForkedJvm.on(jdk).agent("restore=" + file).run(PrintClocks.class);
        assertThat(outcome.err())
                .isEqualTo("timens: restore in the agent argument: the file '" + file + "' " + clause + "\n");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exit()).isEqualTo(2);
    }

    private Path save(ForkedJvm jvm) {
        Path file = folder.resolve("clocks");
        jvm.runCommand(List.of("-jar", Artifacts.agentJar().toString(), "save", file.toString()))
                .expectSuccess();
        return file;
    }

    private static Run run(ForkedJvm jvm) {
        ClockBracket bracket = ClockBracket.open();
        long began = System.nanoTime();
        Outcome outcome = jvm.run(RestoredClocks.class).expectSuccess();
        return new Run(outcome, bracket.close(), began, System.nanoTime());
    }

    /** @param began before the JVM's begin, as {@code ended} is after its end */
    private record Run(Outcome outcome, ClockBracket bracket, long began, long ended) {
        long value(String key) {
            return outcome.lines().stream()
                    .filter(line -> line.startsWith(key + " "))
                    .mapToLong(line -> Long.parseLong(line.substring(key.length() + 1)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(outcome));
        }

        /** From the given reading on: never before it, and no later than the JVM lived. */
        void requireMonotonic(Duration from) {
            requireMonotonic(from, began);
        }

        /** The same where that reading was expected at an earlier moment. */
        void requireMonotonic(Duration from, long at) {
            assertThat(value("monotonic")).isBetween(from.toNanos(), from.toNanos() + ended - at);
        }

        void requireHostRealtime() {
            bracket.requireRealtime("realtime", value("realtime"), Duration.ZERO);
        }
    }
}
