package dev.timens.it;

import dev.timens.it.support.Verdicts;
import dev.timens.it.tasks.OwnPoolTasks;
import dev.timens.it.tasks.SubmittedTasks;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Without one of the hooks of tasks, the cells of {@code TasksIT} that need it are wrong. */
class TaskHooksIT {
    private static final String TASK = "java.util.concurrent.ForkJoinTask.";
    private static final String POOL = "java.util.concurrent.ForkJoinPool.";
    private static final String FUTURE = "java.util.concurrent.CompletableFuture$";
    /** What a worker does for sure, because nobody who waits can help. */
    private static final List<String> LEFT_TO_WORKERS = List.of("execute");

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void executing(Jdk jdk) {
        off(jdk, TASK + "doExec", LEFT_TO_WORKERS, TaskCells.kinds(jdk));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void forking(Jdk jdk) {
        off(jdk, TASK + "fork", List.of("fork-and-leave"), TaskCells.FORKING);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void submitting(Jdk jdk) {
        List<String> possible = new ArrayList<>(TaskCells.SUBMITTED);
        possible.addAll(TaskCells.ASYNC);
        possible.addAll(TaskCells.DEPENDENT);
        possible.addAll(TaskCells.DELAYED);
        possible.addAll(List.of("lazySubmit", "submitWithTimeout"));
        off(jdk, POOL + (jdk.feature() < 19 ? "externalSubmit" : "poolSubmit"), LEFT_TO_WORKERS, possible);
        if (jdk.feature() >= 20) {
            off(jdk, POOL + "externalSubmit", List.of("externalSubmit"), List.of());
        }
    }

    /** A helper is where it is, not where the pool was made. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void submittingToOwnPools(Jdk jdk) {
        String hook = POOL + (jdk.feature() < 19 ? "externalSubmit" : "poolSubmit");
        List<String> certain = new ArrayList<>();
        List<String> possible = new ArrayList<>();
        for (String owner : TaskCells.EVERYWHERE) {
            for (String submitter : TaskCells.EVERYWHERE) {
                if (!owner.equals(submitter)) {
                    certain.addAll(TaskCells.of(jdk, List.of("helper:" + owner), List.of(submitter)));
                }
            }
        }
        Verdicts.of(ForkedJvm.on(jdk).agent("off=" + hook).run(OwnPoolTasks.class))
                .areWrong(TaskCells.ofOwnPools(jdk), certain, possible);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void delaying(Jdk jdk) {
        List<String> delayed = new ArrayList<>(TaskCells.DELAYED);
        delayed.add("thenApplyAsync-delayed");
        if (jdk.feature() < 25) {
            off(jdk, FUTURE + "Delayer.delay", delayed, List.of());
            return;
        }
        delayed.addAll(TaskCells.SCHEDULED);
        delayed.addAll(TaskCells.PERIODIC);
        off(jdk, POOL + "scheduleDelayedTask", delayed, List.of());
    }

    /** With one worker, JDK 17 makes a thread for each async task. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void registering(Jdk jdk) {
        for (int workers : new int[] {1, 3}) {
            Verdicts.of(submitted(jdk, workers, FUTURE + "UniCompletion.<init>"))
                    .areOkExcept(
                            TaskCells.of(jdk, TaskCells.kinds(jdk), TaskCells.EVERYWHERE),
                            TaskCells.of(jdk, TaskCells.DEPENDENT, TaskCells.EVERYWHERE));
        }
    }

    private static void off(Jdk jdk, String hook, List<String> certain, List<String> possible) {
        Verdicts.of(submitted(jdk, 3, hook))
                .areWrong(
                        TaskCells.of(jdk, TaskCells.kinds(jdk), TaskCells.EVERYWHERE),
                        TaskCells.of(jdk, certain, TaskCells.INSIDE),
                        TaskCells.of(jdk, possible, TaskCells.EVERYWHERE));
    }

    private static Outcome submitted(Jdk jdk, int workers, String hook) {
        return ForkedJvm.on(jdk)
                .option("-Djava.util.concurrent.ForkJoinPool.common.parallelism=" + workers)
                .agent("off=" + hook)
                .run(SubmittedTasks.class);
    }
}
