package dev.timens.it.random;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/** Asynchronous stages. */
record Chains(Scene scene) {
    void perform() {
        CompletableFuture<?> last = last();
        if (scene.awaited()) {
            last.join();
        }
    }

    private CompletableFuture<?> last() {
        switch (scene.step().action().verb()) {
            case CHAIN:
                return chain();
            case CHAIN_ON:
                return scene.number() % 2 == 0 ? stages() : completedThere();
            case DEPENDENT:
                return dependent();
            case TIMEOUT:
                return timeout();
            case DELAYED:
                return delayed(due -> CompletableFuture.delayedExecutor(due, TimeUnit.MILLISECONDS));
            default:
                return delayed(due -> CompletableFuture.delayedExecutor(due, TimeUnit.MILLISECONDS, scene.executor()));
        }
    }

    private CompletableFuture<?> stages() {
        return CompletableFuture.runAsync(() -> scene.inside(0, 2), scene.executor())
                .thenRunAsync(() -> scene.inside(1, 2), scene.executor());
    }

    /** What is not async is run by whoever completes what it depends on. */
    private CompletableFuture<?> completedThere() {
        CompletableFuture<Void> source = new CompletableFuture<>();
        CompletableFuture<Void> dependent = source.thenRun(scene::inside);
        scene.executor().execute(() -> source.complete(null));
        return dependent;
    }

    private CompletableFuture<?> chain() {
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> part(0, 4));
        CompletableFuture<Integer> second = first.thenApplyAsync(v -> part(1, 4));
        CompletableFuture<Integer> third =
                second.thenComposeAsync(v -> CompletableFuture.supplyAsync(() -> part(2, 4)));
        return third.thenCombineAsync(first, (v, w) -> part(3, 4));
    }

    private int part(int part, int parts) {
        scene.inside(part, parts);
        return part;
    }

    /** The stage that it depends on is completed by a thread of the pool's. */
    private CompletableFuture<?> dependent() {
        Context here = scene.step().here();
        Place pools = Model.in(here, here.pools().get(scene.step().action().pool()), false)
                .place();
        CompletableFuture<Void> source =
                CompletableFuture.runAsync(() -> scene.round().check(scene.step(), pools), scene.executor());
        switch (scene.number() % 6) {
            case 0:
                return source.thenRunAsync(scene::inside);
            case 1:
                return source.handleAsync((v, e) -> part(0, 1));
            case 2:
                return source.runAfterEitherAsync(new CompletableFuture<>(), scene::inside);
            case 3:
                return source.runAfterBothAsync(CompletableFuture.completedFuture(1), scene::inside);
            case 4:
                return CompletableFuture.anyOf(source).whenCompleteAsync((v, e) -> scene.inside());
            default:
                return source.copy().thenComposeAsync(v -> CompletableFuture.completedFuture(part(0, 1)));
        }
    }

    private CompletableFuture<?> timeout() {
        long millis = scene.number() % 4;
        CompletableFuture<Integer> never = new CompletableFuture<>();
        CompletableFuture<Integer> timed = scene.number() % 2 == 0
                ? never.orTimeout(millis, TimeUnit.MILLISECONDS)
                : never.completeOnTimeout(1, millis, TimeUnit.MILLISECONDS);
        // The one is run by whoever completes it on behalf of this thread, or by this thread; the other by the pool.
        return timed.handle((v, e) -> part(0, 2)).thenRunAsync(() -> scene.inside(1, 2));
    }

    private CompletableFuture<?> delayed(LongFunction<Executor> pool) {
        long millis = scene.number() % 4;
        Due due = Due.in(millis);
        return CompletableFuture.runAsync(() -> scene.inside(due), pool.apply(millis));
    }
}
