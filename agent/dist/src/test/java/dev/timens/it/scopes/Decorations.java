package dev.timens.it.scopes;

import dev.timens.it.cells.Cells;
import dev.timens.it.cells.Home;
import dev.timens.it.cells.ThreadKind;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/** Tasks that run in a namespace, on whatever thread. */
public final class Decorations {
    private static final Home OUTSIDE = Home.outside();
    private static final Home A = Home.made("A", Duration.ofDays(10));
    private static final Home B = Home.made("B", Duration.ofHours(-5));

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
}
