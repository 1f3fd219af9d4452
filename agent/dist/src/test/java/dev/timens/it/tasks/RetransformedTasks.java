package dev.timens.it.tasks;

import dev.timens.it.foreign.ForeignAgent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Has another agent retransform every loaded class, those of pools and tasks among them, and then submits tasks. */
public final class RetransformedTasks {
    private RetransformedTasks() {}

    public static void main(String[] args) throws Exception {
        ForkJoinPool.commonPool().submit(() -> {}).get(60, TimeUnit.SECONDS);
        new CompletableFuture<Void>()
                .completeOnTimeout(null, 1, TimeUnit.MILLISECONDS)
                .thenRunAsync(() -> {})
                .get(60, TimeUnit.SECONDS);
        IntStream.range(0, 1_000).parallel().sum();
        ForeignAgent.retransformEverything();
        SubmittedTasks.main(args);
    }
}
