package dev.timens.it.tasks;

import dev.timens.TimeNamespace;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** What {@code CompletableFuture} leaves to the JDK's own executors and its delayer. */
final class FutureKinds {
    /** Any, as long as it has to wait. */
    private static final long DELAY_MILLIS = 5;

    private FutureKinds() {}

    static void addTo(Map<String, TaskKind> kinds) {
        kinds.put("supplyAsync", look -> await(CompletableFuture.supplyAsync(() -> looked(look))));
        kinds.put("runAsync", look -> await(CompletableFuture.runAsync(look)));
        dependent(kinds, "thenApplyAsync", (source, look) -> source.thenApplyAsync(x -> looked(look)));
        dependent(kinds, "thenAcceptAsync", (source, look) -> source.thenAcceptAsync(x -> look.run()));
        dependent(kinds, "thenRunAsync", (source, look) -> source.thenRunAsync(look));
        dependent(kinds, "handleAsync", (source, look) -> source.handleAsync((x, e) -> looked(look)));
        dependent(kinds, "whenCompleteAsync", (source, look) -> source.whenCompleteAsync((x, e) -> look.run()));
        dependent(
                kinds,
                "thenComposeAsync",
                (source, look) -> source.thenComposeAsync(x -> {
                    look.run();
                    return CompletableFuture.supplyAsync(() -> looked(look));
                }));
        dependent(
                kinds,
                "thenCombineAsync",
                (source, look) ->
                        source.thenCombineAsync(CompletableFuture.completedFuture(1), (x, y) -> looked(look)));
        dependent(
                kinds,
                "applyToEitherAsync",
                (source, look) -> source.applyToEitherAsync(new CompletableFuture<>(), x -> looked(look)));
        dependent(
                kinds,
                "thenApplyAsync-common-pool",
                (source, look) -> source.thenApplyAsync(x -> looked(look), ForkJoinPool.commonPool()));
        dependent(
                kinds, "thenApplyAsync-delayed", (source, look) -> source.thenApplyAsync(x -> looked(look), delayed()));
        dependent(kinds, "async-chain", (source, look) -> source.thenApplyAsync(x -> looked(look))
                .thenApplyAsync(x -> looked(look))
                .thenComposeAsync(x -> CompletableFuture.supplyAsync(() -> looked(look)))
                .thenAcceptAsync(x -> look.run()));
        kinds.put("delayedExecutor", look -> {
            delayed().execute(look);
            look.await(1);
        });
        kinds.put("supplyAsync-delayed", look -> await(CompletableFuture.supplyAsync(() -> looked(look), delayed())));
        timedOut(
                kinds,
                "orTimeout",
                (source, look) -> source.handle((x, e) -> looked(look)),
                (source, look) -> source.orTimeout(DELAY_MILLIS, TimeUnit.MILLISECONDS));
        timedOut(
                kinds,
                "completeOnTimeout",
                (source, look) -> source.thenApply(FutureKinds::looked),
                (source, look) -> source.completeOnTimeout(look, DELAY_MILLIS, TimeUnit.MILLISECONDS));
    }

    /** What depends on the future is registered before its time runs: else it would look where it is registered. */
    private static void timedOut(
            Map<String, TaskKind> kinds,
            String name,
            BiFunction<CompletableFuture<Look>, Look, CompletionStage<?>> registration,
            BiConsumer<CompletableFuture<Look>, Look> timeOut) {
        kinds.put(name, look -> {
            CompletableFuture<Look> source = new CompletableFuture<>();
            CompletableFuture<?> dependent = registration.apply(source, look).toCompletableFuture();
            timeOut.accept(source, look);
            await(dependent);
        });
    }

    private static Executor delayed() {
        return CompletableFuture.delayedExecutor(DELAY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Look looked(Look look) {
        look.run();
        return look;
    }

    /** It is registered here, and the future is completed by a thread that is elsewhere. */
    private static void dependent(
            Map<String, TaskKind> kinds,
            String name,
            BiFunction<CompletableFuture<Look>, Look, CompletionStage<?>> registration) {
        kinds.put(name, look -> {
            for (Submitter completer : Submitter.values()) {
                CompletableFuture<Look> source = new CompletableFuture<>();
                CompletableFuture<?> dependent =
                        registration.apply(source, look).toCompletableFuture();
                Thread thread = new Thread(null, () -> complete(completer, source, look), "completer", 0, false);
                thread.start();
                await(dependent);
                thread.join();
            }
            // One that is complete already.
            await(registration
                    .apply(CompletableFuture.completedFuture(look), look)
                    .toCompletableFuture());
        });
    }

    private static void complete(Submitter completer, CompletableFuture<Look> source, Look look) {
        try {
            TimeNamespace.initial().call(() -> completer.call(() -> source.complete(look)));
        } catch (Exception e) {
            source.completeExceptionally(e);
        }
    }

    private static void await(CompletableFuture<?> future) throws Exception {
        future.get(60, TimeUnit.SECONDS);
    }
}
