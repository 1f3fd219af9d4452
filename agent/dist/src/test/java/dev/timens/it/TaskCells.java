package dev.timens.it;

import dev.timens.it.cells.ThreadKind;
import dev.timens.testing.Jdk;
import java.util.ArrayList;
import java.util.List;

/** The cells of {@code SubmittedTasks} and {@code OwnPoolTasks}. */
final class TaskCells {
    static final List<String> INSIDE = List.of("A", "B", "C");
    static final List<String> EVERYWHERE = List.of("NONE", "A", "B", "C");

    /** What is submitted to the pool. */
    static final List<String> SUBMITTED = List.of(
            "execute",
            "submit",
            "submit-callable",
            "submit-task",
            "invoke",
            "invokeAll-callables",
            "invokeAny",
            "mixed-quiescence");
    /** What forks, itself or in the JDK. */
    static final List<String> FORKING = List.of(
            "fork",
            "fork-and-leave",
            "invoke",
            "invokeAll",
            "invoked-here",
            "completers",
            "completers-invoked",
            "helpQuiesce",
            "parallel-stream",
            "parallel-stream-sorted",
            "parallelSort",
            "parallelSetAll",
            "parallelPrefix");

    static final List<String> ASYNC = List.of("supplyAsync", "runAsync");
    static final List<String> DEPENDENT = List.of(
            "thenApplyAsync",
            "thenAcceptAsync",
            "thenRunAsync",
            "handleAsync",
            "whenCompleteAsync",
            "thenComposeAsync",
            "thenCombineAsync",
            "applyToEitherAsync",
            "thenApplyAsync-common-pool",
            "thenApplyAsync-delayed",
            "async-chain");
    static final List<String> DELAYED =
            List.of("delayedExecutor", "supplyAsync-delayed", "orTimeout", "completeOnTimeout");
    static final List<String> PERIODIC = List.of("scheduleAtFixedRate", "scheduleWithFixedDelay");
    static final List<String> SCHEDULED = List.of("schedule", "schedule-callable", "timeout-action");

    private TaskCells() {}

    /** All kinds that a JDK has. */
    static List<String> kinds(Jdk jdk) {
        List<String> kinds = new ArrayList<>(SUBMITTED);
        addNew(kinds, FORKING);
        addNew(kinds, ASYNC);
        addNew(kinds, DEPENDENT);
        addNew(kinds, DELAYED);
        if (jdk.feature() >= 20) {
            addNew(kinds, List.of("externalSubmit"));
        }
        if (jdk.feature() >= 25) {
            addNew(kinds, PERIODIC);
            addNew(kinds, SCHEDULED);
            addNew(kinds, List.of("lazySubmit", "submitWithTimeout"));
        }
        return kinds;
    }

    private static void addNew(List<String> kinds, List<String> more) {
        for (String kind : more) {
            if (!kinds.contains(kind)) {
                kinds.add(kind);
            }
        }
    }

    static List<String> of(Jdk jdk, List<String> kinds, List<String> submitters) {
        List<String> cells = new ArrayList<>();
        for (String kind : kinds) {
            for (String submitter : submitters) {
                for (ThreadKind thread : ThreadKind.on(jdk.feature())) {
                    cells.add(kind + ":" + submitter + ":" + thread);
                }
            }
        }
        return cells;
    }

    /** Of tasks in pools of the program's own: each kind, from each place to a pool of each owner's. */
    static List<String> ofOwnPools(Jdk jdk) {
        List<String> kinds = new ArrayList<>(List.of(
                "execute",
                "submit",
                "invoke",
                "invokeAll",
                "completers",
                "parallel-stream",
                "async-dependent",
                "helper",
                "scope-in-a-task"));
        if (jdk.feature() >= 25) {
            kinds.addAll(List.of("schedule", "periodic"));
        }
        List<String> cells = new ArrayList<>();
        for (String kind : kinds) {
            for (String owner : EVERYWHERE) {
                cells.addAll(of(jdk, List.of(kind + ":" + owner), EVERYWHERE));
            }
        }
        return cells;
    }
}
