package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.foreign.ForeignAgent;
import dev.timens.it.support.BareAgentJar;
import dev.timens.it.support.Verdicts;
import dev.timens.it.tasks.OwnPoolTasks;
import dev.timens.it.tasks.RetransformedTasks;
import dev.timens.it.tasks.SubmittedTasks;
import dev.timens.it.tasks.TaskStress;
import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;

/**
 * A task that is left to a pool of the JVM's runs where it was submitted, and one of a pool of the
 * program's own where the pool was made, whichever thread executes it.
 */
class TasksIT {
    /** {@code -Dit.stress.seconds=60} for a long look. */
    private static final int STRESS_SECONDS = Integer.getInteger("it.stress.seconds", 10);

    /** Each JDK and how many workers the common pool has. With one, JDK 17 makes a thread for each async task. */
    static Stream<Arguments> parallelisms() {
        return Jdk.all().flatMap(jdk -> Stream.of(1, 3).map(workers -> Arguments.of(jdk, workers)));
    }

    @ParameterizedTest
    @MethodSource("parallelisms")
    void runWhereTheyWereSubmitted(Jdk jdk, int workers) {
        Verdicts.of(jvm(jdk, workers).agent().run(SubmittedTasks.class))
                .areOk(TaskCells.of(jdk, TaskCells.kinds(jdk), TaskCells.EVERYWHERE));
    }

    /** What nobody helps with is executed by nobody then, agent or not. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void runThereWithoutAnyWorker(Jdk jdk) {
        List<String> needWorkers = new ArrayList<>(TaskCells.SUBMITTED);
        needWorkers.addAll(List.of("fork-and-leave", "lazySubmit", "externalSubmit", "submitWithTimeout"));
        List<String> kinds = TaskCells.kinds(jdk);
        kinds.removeAll(needWorkers);
        Verdicts.of(jvm(jdk, 0).agent().option(without(needWorkers)).run(SubmittedTasks.class))
                .areOk(TaskCells.of(jdk, kinds, TaskCells.EVERYWHERE));
    }

    /** They make a thread for each fork. A preview, and its methods change: on JDK 25 only. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void ofStructuredScopesRunWhereTheyWereForked(Jdk jdk) {
        if (jdk.feature() != 25) {
            System.out.println("structured scopes are skipped on " + jdk + ": the test knows those of JDK 25");
            return;
        }
        ForkedJvm jvm =
                jvm(jdk, 2).agent().option("--enable-preview", "-Dtasks.scopes=true", without(TaskCells.kinds(jdk)));
        Verdicts.of(jvm.run(SubmittedTasks.class))
                .areOk(TaskCells.of(jdk, List.of("structured-scope"), TaskCells.EVERYWHERE));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void ofOwnPoolsRunWhereThePoolWasMade(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk).agent().run(OwnPoolTasks.class)).areOk(TaskCells.ofOwnPools(jdk));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void stayThereWhenAnotherAgentRetransformsEverything(Jdk jdk) {
        String foreign = "-javaagent:" + BareAgentJar.of(ForeignAgent.class) + "=ChangesNothing,always";
        Outcome outcome = jvm(jdk, 3)
                .classPath(Artifacts.testClasses(), Artifacts.apiJar(), Artifacts.jarOf(ClassReader.class))
                .agent()
                .option(foreign)
                .run(RetransformedTasks.class);
        Verdicts.of(outcome).areOk(TaskCells.of(jdk, TaskCells.kinds(jdk), TaskCells.EVERYWHERE));
        assertThat(outcome.err().lines()).noneMatch(line -> line.startsWith("timens:"));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutTheAgentEverythingIsWrong(Jdk jdk) {
        List<String> cells = TaskCells.of(jdk, TaskCells.kinds(jdk), TaskCells.EVERYWHERE);
        // Some wait for what never comes.
        ForkedJvm jvm = jvm(jdk, 3).option("-Dcells.patience.millis=1000");
        Verdicts.of(jvm.run(SubmittedTasks.class)).areOkExcept(cells, cells);
        List<String> own = TaskCells.ofOwnPools(jdk);
        Verdicts.of(ForkedJvm.on(jdk).option("-Dcells.patience.millis=1000").run(OwnPoolTasks.class))
                .areOkExcept(own, own);
    }

    /** All at once, so that workers steal and those who wait help. */
    @ParameterizedTest
    @MethodSource("parallelisms")
    void areNeverElsewhereWhileOthersSteal(Jdk jdk, int workers) {
        Outcome outcome = stress(jdk, workers, "log=info", STRESS_SECONDS);
        assertThat(outcome.lines()).as("%s", outcome).contains("wrong 0");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void oneThatIsElsewhereIsSeen(Jdk jdk) {
        Outcome outcome = stress(jdk, 3, "off=java.util.concurrent.ForkJoinTask.doExec", 2);
        assertThat(outcome.lines()).as("%s", outcome).doesNotContain("wrong 0");
    }

    private static Outcome stress(Jdk jdk, int workers, String options, int seconds) {
        // What these two cancel interrupts whoever executes it, also one that helps: agent or not.
        return jvm(jdk, workers)
                .agent(options)
                .option(without(List.of("invokeAny", "timeout-action")))
                .hangsAfter(seconds + 600)
                .run(TaskStress.class, Integer.toString(seconds))
                .expectSuccess();
    }

    private static String without(List<String> kinds) {
        return "-Dtasks.without=" + String.join(",", kinds);
    }

    private static ForkedJvm jvm(Jdk jdk, int workers) {
        return ForkedJvm.on(jdk).option("-Djava.util.concurrent.ForkJoinPool.common.parallelism=" + workers);
    }
}
