package dev.timens.libraries.handover;

import dev.timens.TimeNamespace;
import dev.timens.TimeNamespaceAccessor;
import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextScheduledExecutorService;
import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Work that Micrometer and Reactor move from threads in each place to threads in another: a line for
 * each, {@code kind/place OK}, or WRONG with where the work read its clocks.
 */
public final class Handovers {
    private static final ContextSnapshotFactory FACTORY =
            ContextSnapshotFactory.builder().build();
    private static final ContextSnapshotFactory CLEARING =
            ContextSnapshotFactory.builder().clearMissing(true).build();

    private interface Handover {
        /** Where the work read its clocks. Called in the place that it is to come from. */
        String work(ScheduledExecutorService elsewhere) throws Exception;
    }

    private Handovers() {}

    /** @param arguments "control": Micrometer forgets the accessor that it has found */
    public static void main(String[] arguments) throws Exception {
        Places.make();
        if (List.of(arguments).contains("control")) {
            ContextRegistry.getInstance().removeThreadLocalAccessor(TimeNamespaceAccessor.KEY);
        }
        Hooks.enableAutomaticContextPropagation();
        for (Workers workers : Workers.available()) {
            String on = "-" + workers;
            print("snapshot" + on, workers, elsewhere -> elsewhere
                    .submit(FACTORY.captureAll().wrap(Places::here))
                    .get());
            print("snapshot-clearing" + on, workers, elsewhere -> elsewhere
                    .submit(CLEARING.captureAll().wrap(Places::here))
                    .get());
            print("wrapped-executor" + on, workers, elsewhere -> {
                FutureTask<String> task = new FutureTask<>(Places::here);
                FACTORY.captureAll().wrapExecutor(elsewhere).execute(task);
                return task.get();
            });
            print("executor-service" + on, workers, elsewhere -> ContextExecutorService.wrap(
                            elsewhere, FACTORY::captureAll)
                    .submit(Places::here)
                    .get());
            print("scheduled-service" + on, workers, elsewhere -> ContextScheduledExecutorService.wrap(
                            elsewhere, FACTORY::captureAll)
                    .schedule(Places::here, 5, TimeUnit.MILLISECONDS)
                    .get());
            print("supply-async" + on, workers, elsewhere -> CompletableFuture.supplyAsync(
                            Places::here, ContextExecutorService.wrap(elsewhere, FACTORY::captureAll))
                    .get());
        }
        print(
                "reactor-elastic",
                Workers.PLATFORM,
                elsewhere -> reactive(flux -> flux.subscribeOn(Schedulers.boundedElastic())));
        print(
                "reactor-parallel",
                Workers.PLATFORM,
                elsewhere -> reactive(flux -> flux.publishOn(Schedulers.parallel())));
        print(
                "reactor-delay",
                Workers.PLATFORM,
                elsewhere -> reactive(flux -> flux.delayElements(Duration.ofMillis(5))));
        print(
                "reactor-executor",
                Workers.PLATFORM,
                elsewhere -> reactive(flux -> flux.publishOn(Schedulers.fromExecutor(elsewhere))));
        print(
                "reactor-flat-map",
                Workers.PLATFORM,
                elsewhere -> reactive(flux -> flux.flatMap(
                        i -> Mono.just(i).delayElement(Duration.ofMillis(5)).publishOn(Schedulers.parallel()))));
        print("reactor-context", Workers.PLATFORM, Handovers::context);
        System.exit(0);
    }

    /** Every element is looked at where the operators have brought it; all must be in one place. */
    private static String reactive(Function<Flux<Integer>, Flux<Integer>> operators) {
        List<String> seen = new ArrayList<>(operators
                .apply(Flux.range(0, 20))
                .map(i -> Places.here())
                .distinct()
                .collectList()
                .block());
        return seen.size() == 1 ? seen.get(0) : seen.toString();
    }

    /** A chain is put into a namespace by its context, from a thread in another. */
    private static String context(ScheduledExecutorService elsewhere) throws Exception {
        TimeNamespace namespace = TimeNamespace.current();
        return elsewhere
                .submit(() -> Flux.range(0, 20)
                        .publishOn(Schedulers.parallel())
                        .map(i -> Places.here())
                        .distinct()
                        .contextWrite(context -> context.put(TimeNamespaceAccessor.KEY, namespace))
                        .blockLast())
                .get();
    }

    /** From a thread of the same kind in each place, to a worker in another; which must be clean afterwards. */
    private static void print(String kind, Workers workers, Handover handover) throws Exception {
        for (Places place : Places.values()) {
            ScheduledExecutorService own = workers.in(place);
            ScheduledExecutorService elsewhere = workers.in(place.other());
            String seen = own.submit(() -> handover.work(elsewhere)).get(60, TimeUnit.SECONDS);
            String after = elsewhere.submit(Places::here).get() + " and "
                    + own.submit(Places::here).get();
            String expected = place.other() + " and " + place;
            boolean isRight = seen.equals(place.toString()) && after.equals(expected);
            System.out.println(kind + "/" + place + (isRight ? " OK " : " WRONG ") + "read " + seen
                    + ", afterwards the threads are " + after);
            own.shutdown();
            elsewhere.shutdown();
        }
    }

    /** For those that open a snapshot themselves. */
    static ContextSnapshot capture() {
        return FACTORY.captureAll();
    }

    static ContextSnapshot captureClearing() {
        return CLEARING.captureAll();
    }
}
