package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.boot.HostClock;
import dev.timens.it.random.RandomPrograms;
import dev.timens.it.support.ClassesJar;
import dev.timens.it.support.Conversation;
import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random programs of scopes, threads, groups, pools, timers, waits, forks and asynchronous chains, in three namespaces
 * and outside: each reading is of the namespace that a model says. The same seed makes the same programs; what threads make of
 * them differs from run to run.
 */
class RandomProgramsIT {
    /** {@code -Dtimens.seed=7}: only the programs of this seed. */
    private static final Long SEED = Long.getLong("timens.seed");
    /** {@code -Dtimens.round=12}: and of this round. */
    private static final Integer ROUND = Integer.getInteger("timens.round");
    /** {@code -Dtimens.seconds=3600}: how long, on each JDK. */
    private static final int SECONDS = Integer.getInteger("timens.seconds", 16);

    /**
     * A program takes some 2 ms of two cores; a machine that does less than one in 100 ms has not looked. Fixed seeds
     * alone make 600.
     */
    private static final int FEWEST_PROGRAMS = SEED == null ? Math.max(600, SECONDS / 2 * 10) : 1;

    private static final Pattern TALLY =
            Pattern.compile("seeds=(\\d+) programs=(\\d+) actions=(\\d+) readings=(\\d+) failed=(\\d+)");
    private static final Path BOOT_JAR = ClassesJar.of(HostClock.class);

    /**
     * Each JDK, how many workers the common pool has, and how far the initial namespace is ahead. With one worker, JDK 17
     * makes a thread for each async task; with several, they steal.
     */
    static Stream<Arguments> settings() {
        return Jdk.all().flatMap(jdk -> Stream.of(Arguments.of(jdk, 1, 0), Arguments.of(jdk, 3, 5)));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyReadingIsWhereTheModelSays(Jdk jdk, int workers, int hours) {
        long fresh = new SplittableRandom().nextInt(1_000_000_000);
        String setting = jdk + ", " + workers + " common workers, " + hours + " hours ahead";
        System.out.println("Random programs on " + setting + ": seeds 1, 2, 3, and from " + fresh + " on");
        ForkedJvm jvm = jvm(jdk).agent("log=info" + (hours == 0 ? "" : ahead(hours)))
                .option("-Djava.util.concurrent.ForkJoinPool.common.parallelism=" + workers)
                .option("-Drandom.initial=PT" + hours + "H")
                .hangsAfter(SECONDS + 600);
        if (ROUND != null) {
            jvm.option("-Drandom.round=" + ROUND);
        }
        Outcome outcome = SEED != null
                ? jvm.option("-Drandom.seed=" + SEED).run(RandomPrograms.class)
                : jvm.option("-Drandom.seconds=" + SECONDS / 2).run(RandomPrograms.class, "1", "2", "3", "" + fresh);
        Matcher tally = tally(outcome);
        System.out.println(setting + ": " + tally.group());
        assertThat(failed(tally)).as("programs that failed\n" + outcome).isZero();
        assertThat(Integer.parseInt(tally.group(2))).as("programs\n" + outcome).isGreaterThanOrEqualTo(FEWEST_PROGRAMS);
    }

    private static String ahead(int hours) {
        return ",monotonic=+" + hours + "h,realtime=+" + hours + "h";
    }

    /** Before it is attached every reading is the host's. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void anAgentMayComeWhileTheyRun(Jdk jdk) throws Exception {
        assertThat(saidOfLateAgent(jdk, "-Drandom.late=true")).doesNotContain("was loaded before the agent");
    }

    /** What needs no pool that knows where it was made, and no task that does. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void anAgentMayComeWhilePoolsWork(Jdk jdk) throws Exception {
        assertThat(saidOfLateAgent(jdk, "-Drandom.late=true", "-Drandom.late.pools=true"))
                .contains("ForkJoinTask was loaded before the agent", "ThreadPoolExecutor was loaded before the agent");
    }

    private static String saidOfLateAgent(Jdk jdk, String... options) throws Exception {
        ForkedJvm jvm = jvm(jdk).option(options);
        try (Conversation program = new Conversation(jvm.start(RandomPrograms.class, "1", "2"))) {
            ForkedJvm.on(jdk)
                    // How long the JDK waits for the other JVM's answer: ten seconds else.
                    .option("-Dsun.tools.attach.attachTimeout=300000")
                    .runCommand(List.of("-jar", Artifacts.agentJar().toString(), "attach", "" + program.pid()))
                    .expectSuccess();
            Matcher tally = TALLY.matcher(program.ask("attached"));
            String said = program.end();
            assertThat(tally.matches() ? failed(tally) : -1)
                    .as("programs that failed\n" + said)
                    .isZero();
            return said;
        }
    }

    /** Most programs enter a namespace somewhere; where there are none they must be seen to read what they should not. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theyFailWithoutTheAgent(Jdk jdk) {
        Outcome outcome = jvm(jdk).option(
                        "-Drandom.absent=true",
                        "-Drandom.rounds=200",
                        "-Drandom.shown=0",
                        "-Drandom.patience.seconds=5")
                .run(RandomPrograms.class, "1");
        assertThat(failed(tally(outcome))).isGreaterThan(100);
        assertThat(outcome.lines()).as("each kind of action").contains("never failed: []");
    }

    /** Any hook that is missing is seen by the programs of one seed: whether they meet it does not depend on chance. */
    @ParameterizedTest
    @MethodSource("hooks")
    void theyFailWhereAHookIsOff(Jdk jdk, String hook) {
        Matcher tally = tally(jvm(jdk).agent("off=" + hook)
                .option("-Drandom.rounds=300", "-Drandom.enough=1", "-Drandom.shown=0", "-Drandom.patience.seconds=5")
                .run(RandomPrograms.class, "2"));
        assertThat(failed(tally)).as("programs that fail without " + hook).isPositive();
    }

    static Stream<Arguments> hooks() {
        List<String> everywhere = List.of(
                "System.nanoTime",
                "java.lang.Thread.<init>",
                "java.util.Timer.schedule",
                "java.util.TimerTask.scheduledExecutionTime",
                "java.util.concurrent.ThreadPoolExecutor.<init>",
                "java.util.concurrent.ForkJoinPool.<init>",
                "java.util.concurrent.ForkJoinTask.doExec",
                "java.util.concurrent.ForkJoinTask.fork",
                "java.util.concurrent.CompletableFuture$UniCompletion.<init>",
                "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject.awaitUntil",
                "LockSupport.parkUntil");
        List<String> before20 = List.of(
                "java.util.concurrent.ForkJoinPool.externalSubmit",
                "java.util.concurrent.CompletableFuture$Delayer.delay");
        List<String> from25 = List.of(
                "java.util.concurrent.ForkJoinPool.poolSubmit",
                "java.util.concurrent.ForkJoinPool.scheduleDelayedTask");
        return Jdk.all().flatMap(jdk -> Stream.of(
                        everywhere,
                        jdk.feature() < 20 ? before20 : List.<String>of(),
                        jdk.feature() >= 25 ? from25 : List.<String>of())
                .flatMap(List::stream)
                .map(hook -> Arguments.of(jdk, hook)));
    }

    private static ForkedJvm jvm(Jdk jdk) {
        ForkedJvm jvm = ForkedJvm.on(jdk)
                .option("-Xbootclasspath/a:" + BOOT_JAR)
                .option("--add-exports", "java.base/jdk.internal.misc=ALL-UNNAMED");
        if (jdk.feature() == 25) {
            // Structured scopes are a preview there, and others elsewhere.
            jvm.option("--enable-preview", "-Drandom.preview=true");
        }
        return jvm;
    }

    private static Matcher tally(Outcome outcome) {
        Matcher tally = TALLY.matcher(outcome.expectSuccess().out());
        assertThat(tally.find()).as("the tally of\n" + outcome).isTrue();
        return tally;
    }

    private static int failed(Matcher tally) {
        return Integer.parseInt(tally.group(5));
    }
}
