package dev.timens.it.scopes;

import dev.timens.it.cells.Cells;
import dev.timens.it.cells.Home;
import dev.timens.it.cells.ThreadKind;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Tasks that run in a namespace, on whatever thread. */
public final class Decorations {
    private static final Home OUTSIDE = Home.outside();
    private static final Home A = Home.made("A", Duration.ofDays(10));
    private static final Home B = Home.made("B", Duration.ofHours(-5));

    /** Far beyond what anything here takes on a loaded machine. */
    private static final long PATIENCE_SECONDS = 60;

    private Decorations() {}

    public static void main(String[] args) {
        Cells cells = new Cells();
        for (ThreadKind kind : ThreadKind.available()) {
            cells.add("run:" + kind, kind, Decorations::run);
            cells.add("call:" + kind, kind, Decorations::call);
            cells.add("call-that-throws:" + kind, kind, Decorations::callThatThrows);
            cells.add("wrap-runnable:" + kind, kind, Decorations::wrapRunnable);
            cells.add("wrap-callable:" + kind, kind, Decorations::wrapCallable);
            cells.add("executor:" + kind, kind, Decorations::executor);
            cells.add("executor-service:" + kind, kind, Decorations::executorService);
            cells.add("scheduled-executor-service:" + kind, kind, Decorations::scheduledExecutorService);
            cells.add("supply-async:" + kind, kind, Decorations::supplyAsync);
            cells.add("closed-with-the-delegate:" + kind, kind, Decorations::closed);
        }
        cells.run(64);
    }

    private static String run() {
        A.namespace().run(() -> {
            A.check();
            B.namespace().run(B::check);
            A.check();
        });
        OUTSIDE.check();
        return "in and out";
    }

    private static String call() throws Exception {
        String result = A.namespace().call(() -> {
            A.check();
            return "the result";
        });
        OUTSIDE.check();
        return result;
    }

    private static String callThatThrows() throws Exception {
        try {
            A.namespace().call(() -> {
                throw new IOException("of the task");
            });
        } catch (IOException asItShouldBe) {
            OUTSIDE.check();
            return asItShouldBe.toString();
        }
        throw new AssertionError("the exception is lost");
    }

    private static String wrapRunnable() throws Exception {
        FutureTask<Void> task = new FutureTask<>(A.namespace().wrap(A::check), null);
        // Wherever it is wrapped and run, it is in the namespace that wrapped it.
        B.namespace().call(() -> ThreadKind.PLATFORM.start("in B", task));
        task.get();
        return "in its own";
    }

    private static String wrapCallable() throws Exception {
        Callable<String> inA = () -> {
            A.check();
            return "in its own";
        };
        FutureTask<String> task = new FutureTask<>(A.namespace().wrap(inA));
        B.namespace().call(() -> ThreadKind.PLATFORM.start("in B", task));
        return task.get();
    }

    private static String executor() throws Exception {
        ExecutorService worker = Executors.newSingleThreadExecutor();
        FutureTask<Void> decorated = new FutureTask<>(A::check, null);
        A.namespace().executor(worker).execute(decorated);
        decorated.get();
        worker.submit(OUTSIDE::check).get();
        worker.shutdown();
        return "the worker is clean";
    }

    private static String executorService() throws Exception {
        ExecutorService worker = Executors.newSingleThreadExecutor();
        ExecutorService inA = A.namespace().executor(worker);
        Callable<String> task = () -> {
            A.check();
            return "in A by every method";
        };
        inA.submit(A::check).get();
        inA.submit(A::check, "result").get();
        inA.submit(task).get();
        for (Future<String> each : inA.invokeAll(List.of(task, task))) {
            each.get();
        }
        for (Future<String> each : inA.invokeAll(List.of(task, task), PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            each.get();
        }
        inA.invokeAny(List.of(task));
        String seen = inA.invokeAny(List.of(task), PATIENCE_SECONDS, TimeUnit.SECONDS);
        worker.submit(OUTSIDE::check).get();
        inA.shutdown();
        if (!worker.isShutdown() || !inA.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS) || !inA.isTerminated()) {
            throw new AssertionError("not shut down");
        }
        return seen;
    }

    private static String scheduledExecutorService() throws Exception {
        ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();
        ScheduledExecutorService inA = A.namespace().executor(worker);
        inA.schedule(A::check, 1, TimeUnit.MILLISECONDS).get();
        inA.schedule(Executors.callable((Runnable) A::check), 1, TimeUnit.MILLISECONDS)
                .get();
        periodic(task -> inA.scheduleAtFixedRate(task, 1, 1, TimeUnit.MILLISECONDS));
        periodic(task -> inA.scheduleWithFixedDelay(task, 1, 1, TimeUnit.MILLISECONDS));
        worker.submit(OUTSIDE::check).get();
        worker.shutdown();
        return "in A by every method";
    }

    private static void periodic(Function<Runnable, Future<?>> schedule) throws Exception {
        FutureTask<Void> checked = new FutureTask<>(A::check, null);
        CountDownLatch thrice = new CountDownLatch(3);
        Future<?> scheduled = schedule.apply(() -> {
            checked.run();
            thrice.countDown();
        });
        thrice.await();
        scheduled.cancel(true);
        checked.get();
    }

    /** What is not a Runnable is handed over by its executor. */
    private static String supplyAsync() throws Exception {
        ExecutorService worker = Executors.newSingleThreadExecutor();
        String seen = CompletableFuture.supplyAsync(
                        () -> {
                            A.check();
                            return "in A";
                        },
                        A.namespace().executor(worker))
                .get();
        worker.shutdown();
        return seen;
    }

    /** Since JDK 19 executor services can be closed; that of the common pool does nothing. */
    private static String closed() throws Exception {
        if (Runtime.version().feature() < 19) {
            return "nothing to close";
        }
        ExecutorService worker = Executors.newSingleThreadExecutor();
        ((AutoCloseable) A.namespace().executor(worker)).close();
        ((AutoCloseable) A.namespace().executor((ExecutorService) ForkJoinPool.commonPool())).close();
        if (!worker.isTerminated() || ForkJoinPool.commonPool().isShutdown()) {
            throw new AssertionError(worker);
        }
        return "as the delegate";
    }
}
