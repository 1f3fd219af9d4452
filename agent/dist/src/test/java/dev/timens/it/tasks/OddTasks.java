package dev.timens.it.tasks;

import dev.timens.TimeNamespace;
import dev.timens.it.cells.Cells;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tasks that are handed over, taken back and used again, that leave scopes open or close those of others, and
 * dependents that were registered before there was a namespace.
 */
public final class OddTasks {
    private static final Executor LATER = CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS);

    private static TimeNamespace.Scope left;

    private OddTasks() {}

    public static void main(String[] arguments) throws Exception {
        CompletableFuture<Void> source = new CompletableFuture<>();
        List<CompletableFuture<String>> early = List.of(
                source.thenApplyAsync(none -> here()),
                source.handleAsync((none, failure) -> here()),
                source.thenCombineAsync(source, (none, neither) -> here()),
                source.thenApplyAsync(none -> here(), LATER));
        Cells cells = new Cells();
        cells.add("dependents-registered-before", () -> {
            Submitter.A.call(() -> source.complete(null));
            List<String> seen = new ArrayList<>();
            for (CompletableFuture<String> dependent : early) {
                seen.add(dependent.get());
            }
            return require(seen, List.of("host", "host", "host", "host"));
        });
        cells.add(
                "taken-back",
                () -> onWorker(
                        () -> {
                            Reading task = new Reading();
                            Submitter.A.call(task::fork);
                            return List.of(Boolean.toString(task.tryUnfork()), Submitter.B.call(task::invoke));
                        },
                        List.of("true", "B")));
        cells.add(
                "used-again",
                () -> onWorker(
                        () -> {
                            Reading task = new Reading();
                            Submitter.A.call(task::fork);
                            task.cancel(false);
                            task.tryUnfork();
                            task.reinitialize();
                            return List.of(Submitter.B.call(task::invoke));
                        },
                        List.of("B")));
        cells.add("scope-left-open-and-closed-later", () -> {
            Submitter.B.call(() -> onWorker(
                    () -> {
                        left = enter(Submitter.C);
                        return List.of(here());
                    },
                    List.of("C")));
            return Submitter.A.call(() -> onWorker(
                    () -> {
                        String before = here();
                        left.close();
                        return List.of(before, here());
                    },
                    List.of("A", "A")));
        });
        cells.add(
                "scope-closed-by-another-task",
                () -> onWorker(
                        () -> {
                            TimeNamespace.Scope scope = enter(Submitter.A);
                            List<String> seen = new ArrayList<>();
                            // The one worker executes it, while it waits for it.
                            ForkJoinTask<?> task = ForkJoinTask.adapt(() -> {
                                scope.close();
                                seen.add(here());
                            });
                            Submitter.B.call(task::fork);
                            task.join();
                            seen.add(here());
                            scope.close();
                            seen.add(here());
                            return seen;
                        },
                        List.of("B", "host", "host")));
        cells.add(
                "scope-left-open-by-one-that-its-caller-executes",
                () -> Submitter.B.call(() -> {
                    ForkJoinTask.invokeAll(List.of(leavingOpen(), leavingOpen()));
                    String after = here();
                    leavingOpen().invoke();
                    return require(List.of(after, here()), List.of("B", "B"));
                }));
        if (ScheduledExecutorService.class.isAssignableFrom(ForkJoinPool.class)) {
            cells.add("periodic-that-leaves-a-scope-open", OddTasks::periodic);
        }
        cells.runEach();
        System.exit(0);
    }

    private static String periodic() throws Exception {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        TimeNamespace elsewhere = Submitter.B.call(TimeNamespace::current);
        Future<?> task = Submitter.A.call(() -> ((ScheduledExecutorService) (Executor) ForkJoinPool.commonPool())
                .scheduleAtFixedRate(
                        () -> {
                            seen.add(here());
                            elsewhere.enter();
                        },
                        1,
                        5,
                        TimeUnit.MILLISECONDS));
        while (seen.size() < 4) {
            Thread.sleep(1);
        }
        task.cancel(false);
        return require(List.copyOf(seen).subList(0, 4), List.of("A", "A", "A", "A"));
    }

    private static ForkJoinTask<?> leavingOpen() {
        return ForkJoinTask.adapt(() -> enter(Submitter.C));
    }

    private static TimeNamespace.Scope enter(Submitter place) throws Exception {
        return place.call(TimeNamespace::current).enter();
    }

    /** Not by {@code submit}: who waits for its result may execute the task. */
    private static String onWorker(Callable<List<String>> task, List<String> expected) throws Exception {
        FutureTask<List<String>> future = new FutureTask<>(task);
        ForkJoinPool.commonPool().execute(future);
        return require(future.get(), expected);
    }

    private static String require(List<String> seen, List<String> expected) {
        if (!seen.equals(expected)) {
            throw new AssertionError(seen + ", not " + expected);
        }
        return seen.toString();
    }

    private static String here() {
        return TimeNamespace.current().name();
    }

    private static final class Reading extends RecursiveTask<String> {
        private static final long serialVersionUID = 1;

        @Override
        protected String compute() {
            return here();
        }
    }
}
