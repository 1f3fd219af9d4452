package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.cells.ThreadKind;
import dev.timens.it.pools.AfterSleep;
import dev.timens.it.pools.PoolLives;
import dev.timens.it.pools.PoolWorkers;
import dev.timens.it.pools.WipedWorkers;
import dev.timens.it.support.Verdicts;
import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassWriter;

/** A pool's workers are where the pool was made, whoever's task made it start them. */
class PoolsIT {
    private static final String EXECUTOR = "java.util.concurrent.ThreadPoolExecutor.<init>";
    private static final String FORK_JOIN_POOL = "java.util.concurrent.ForkJoinPool.<init>";

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void workersAreWhereTheirPoolWasMade(Jdk jdk) {
        assertThat(wrong(jdk, ForkedJvm.on(jdk).agent(), "+1h", "-2h")).isEmpty();
        assertThat(wrong(jdk, ForkedJvm.on(jdk).agent(), "-2h", "+400d")).isEmpty();
    }

    /** Made in one of two places and used from another: exactly these cells need the constructor's hook. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theyAreElsewhereWhereTheHookIsOff(Jdk jdk) {
        List<String> executors = wrong(jdk, ForkedJvm.on(jdk).agent("off=" + EXECUTOR), "+1h", "-2h");
        assertThat(executors)
                .isNotEmpty()
                .allMatch(cell -> cell.matches("(executor|made-in-group|made-on-common|delayer).*"));
        assertThat(executors)
                .contains(
                        "executor-fixed none A platform A",
                        "executor-scheduled A B platform B",
                        "executor-fixed-factory B none platform none");
        List<String> forkJoin = wrong(jdk, ForkedJvm.on(jdk).agent("off=" + FORK_JOIN_POOL), "+1h", "-2h");
        assertThat(forkJoin).isNotEmpty().allMatch(cell -> cell.matches("(forkjoin|common|made-on-common|delayer).*"));
        assertThat(forkJoin)
                .contains(
                        "forkjoin A none platform none",
                        "forkjoin-work-stealing A B platform none",
                        "forkjoin-async B none platform none");
    }

    /** However a pool grows, and whatever its threads go through. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theyStayThereForAsLongAsThePoolLives(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk).agent().run(PoolLives.class)).areOk(lives(jdk));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void noneOfThatHoldsWithoutTheHook(Jdk jdk) {
        List<String> without = lives(jdk);
        // These are not the pool's doing.
        without.removeIf(cell -> cell.startsWith("caller-runs")
                || cell.startsWith("factory-that-gives-none")
                || cell.startsWith("factory-that-starts-threads")
                || cell.startsWith("factory-of-a-bound-group"));
        Verdicts.of(ForkedJvm.on(jdk).agent("off=" + EXECUTOR).run(PoolLives.class))
                .areOkExcept(lives(jdk), without);
    }

    /** JDK 21 loads classes of pools for the first virtual thread that sleeps, where agents do not see it. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void workersAreThereAlsoWhereAThreadSleptBefore(Jdk jdk) {
        for (ThreadKind kind : ThreadKind.on(jdk.feature())) {
            // Nearly ten days: the namespace is that far ahead when the pool's task reads, and the caller reads later.
            assertThat(ForkedJvm.on(jdk)
                            .agent("log=info")
                            .run(AfterSleep.class, kind.name())
                            .expectSuccess()
                            .out())
                    .as("%s", kind)
                    .isEqualTo("239 hours ahead\n");
        }
    }

    /** JDK 17 has none whose pool's maker can ask for that. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#withVirtualThreads")
    void workersWhoseThreadLocalsAreWipedStayWithTheirPool(Jdk jdk) {
        String hook = jdk.feature() <= 21
                ? "java.util.concurrent.ForkJoinPool$WorkQueue.topLevelExec"
                : "java.util.concurrent.ForkJoinWorkerThread.resetThreadLocals";
        assertThat(wiped(jdk, "log=info")).isEqualTo("239 hours ahead\n");
        assertThat(wiped(jdk, "off=" + hook)).isEqualTo("0 hours ahead\n");
    }

    private static String wiped(Jdk jdk, String options) {
        return ForkedJvm.on(jdk)
                .classPath(Artifacts.testClasses(), Artifacts.apiJar(), Artifacts.jarOf(ClassWriter.class))
                .agent(options)
                .run(WipedWorkers.class)
                .expectSuccess()
                .out();
    }

    private static List<String> lives(Jdk jdk) {
        List<String> kinds =
                ThreadKind.on(jdk.feature()).stream().map(ThreadKind::toString).toList();
        return new ArrayList<>(CellNames.product(
                List.of(
                        "prestarted-from-elsewhere",
                        "grown-from-elsewhere",
                        "grown-again-after-idling",
                        "replaced-after-an-exception",
                        "before-and-after-each-task",
                        "invoked-together",
                        "factory-of-threads-made-elsewhere",
                        "factory-of-a-bound-group",
                        "factory-that-gives-none",
                        "factory-that-starts-threads",
                        "changed-factory",
                        "static-pool",
                        "caller-runs"),
                kinds));
    }

    /** The cells, pool owner caller thread worker, whose worker is not where it should be. */
    private static List<String> wrong(Jdk jdk, ForkedJvm jvm, String a, String b) {
        List<String> cells = jvm.run(PoolWorkers.class, a, b).expectSuccess().lines();
        int kinds = jdk.hasVirtualThreads() ? 20 + 1 + 2 : 20;
        // Of three owners and three callers; two that the JVM owns; two with groups, and two made or started on odd
        // threads.
        assertThat(cells).hasSize(kinds * 3 * 3 * ThreadKind.on(jdk.feature()).size() + 2 + 2 + 6 + 1);
        return cells.stream()
                .filter(cell -> !cell.endsWith(" " + expected(cell)))
                .toList();
    }

    private static String expected(String cell) {
        String[] poolOwnerCaller = cell.split(" ");
        switch (poolOwnerCaller[0]) {
            case "common":
            case "delayer":
                return "none";
            case "bound-group":
                return "B";
            case "per-task-virtual":
            case "per-task-platform":
                return poolOwnerCaller[2];
            default:
                return poolOwnerCaller[1];
        }
    }
}
