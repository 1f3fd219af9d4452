package dev.timens.libraries.cases;

import io.reactivex.rxjava3.schedulers.Schedulers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/** Reactor's and RxJava's schedulers. */
final class Reactive {
    /** Reactor's clock counts in whole seconds: what was idle for one may have been for two. */
    private static final int SECONDS = 2;

    private Reactive() {}

    static List<Library> all() {
        return List.of(
                Library.timer(
                        "reactor-delay",
                        () -> (millis, task) -> Flux.just(task)
                                .delayElements(Duration.ofMillis(millis))
                                .subscribe(Runnable::run)),
                Library.timer(
                        "reactor-elastic",
                        () -> delaying(reactor.core.scheduler.Schedulers.newBoundedElastic(2, 10, "delaying"))),
                Library.evicting("reactor-elastic-idle", Reactive::elastic),
                Library.timer("rxjava-computation", () -> delaying(Schedulers.computation())),
                Library.timer("rxjava-io", () -> delaying(Schedulers.io())),
                Library.timer("rxjava-single", () -> delaying(Schedulers.single())),
                Library.evicting("rxjava-io-idle", Reactive::io));
    }

    private static Delay delaying(Scheduler scheduler) {
        return (millis, task) -> scheduler.schedule(task, millis, TimeUnit.MILLISECONDS);
    }

    private static Delay delaying(io.reactivex.rxjava3.core.Scheduler scheduler) {
        return (millis, task) -> scheduler.scheduleDirect(task, millis, TimeUnit.MILLISECONDS);
    }

    private static Delay elastic() {
        Scheduler scheduler = reactor.core.scheduler.Schedulers.newBoundedElastic(2, 10, "idle", SECONDS);
        return (millis, task) -> {
            Scheduler.Worker worker = scheduler.createWorker();
            CompletableFuture<Thread> used = new CompletableFuture<>();
            worker.schedule(() -> used.complete(Thread.currentThread()));
            Thread thread = used.get();
            worker.dispose();
            thread.join();
            task.run();
        };
    }

    private static Delay io() {
        io.reactivex.rxjava3.core.Scheduler scheduler = Schedulers.io();
        return (millis, task) -> {
            io.reactivex.rxjava3.core.Scheduler.Worker worker = scheduler.createWorker();
            CompletableFuture<Thread> used = new CompletableFuture<>();
            worker.schedule(() -> used.complete(Thread.currentThread()));
            Thread thread = used.get();
            worker.dispose();
            thread.join();
            task.run();
        };
    }
}
