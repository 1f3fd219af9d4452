package dev.timens.it;

import dev.timens.it.support.Verdicts;
import dev.timens.it.tasks.OddTasks;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A task runs where it was submitted last, and leaves neither itself nor its worker elsewhere. */
class OddTasksIT {
    private static final String TASK = "java.util.concurrent.ForkJoinTask.";

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void runWhereTheyWereSubmittedLast(Jdk jdk) {
        Verdicts.of(jvm(jdk, "").run(OddTasks.class)).areOk(cells(jdk));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void needTheHooksOfTakingBack(Jdk jdk) {
        Verdicts.of(jvm(jdk, "off=" + TASK + "tryUnfork").run(OddTasks.class))
                .areOkExcept(cells(jdk), List.of("taken-back"));
        Verdicts.of(jvm(jdk, "off=" + TASK + "tryUnfork:" + TASK + "reinitialize")
                        .run(OddTasks.class))
                .areOkExcept(cells(jdk), List.of("taken-back", "used-again"));
    }

    private static ForkedJvm jvm(Jdk jdk, String options) {
        return ForkedJvm.on(jdk)
                // One worker: what a task leaves behind is found by the next.
                .option("-Djava.util.concurrent.ForkJoinPool.common.parallelism=1")
                .agent(options);
    }

    private static List<String> cells(Jdk jdk) {
        List<String> cells = new ArrayList<>(List.of(
                "dependents-registered-before",
                "taken-back",
                "used-again",
                "scope-left-open-and-closed-later",
                "scope-closed-by-another-task",
                "scope-left-open-by-one-that-its-caller-executes"));
        if (jdk.feature() >= 25) {
            cells.add("periodic-that-leaves-a-scope-open");
        }
        return cells;
    }
}
