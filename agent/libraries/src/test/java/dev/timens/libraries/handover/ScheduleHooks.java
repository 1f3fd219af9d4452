package dev.timens.libraries.handover;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * Chains of RxJava and Reactor that count time on threads of these libraries: a line for each,
 * {@code kind/place OK}, or WRONG with what was wrong. The schedule hooks of both take each task to where it
 * was scheduled.
 */
public final class ScheduleHooks {
    private static final int TICKS = 5;
    private static final long PERIOD = 50;
    /** Far beyond the ticks on a loaded machine, far below the offsets: only a wrong deadline reaches it. */
    private static final long PATIENCE = 90_000;

    /** The same in a namespace: the control, whose chains hang there, shortens it. */
    private static final long PATIENCE_INSIDE = Long.getLong("hooks.patience.millis", PATIENCE);

    private interface Chain {
        /** The milliseconds that the library counted between ticks. */
        List<Long> intervals(long patience);
    }

    private ScheduleHooks() {}

    /** @param arguments "control": no hooks */
    public static void main(String[] arguments) throws Exception {
        if (!List.of(arguments).contains("control")) {
            RxJavaPlugins.setScheduleHandler(task -> TimeNamespace.current().wrap(task));
            Schedulers.onScheduleHook("timens", task -> TimeNamespace.current().wrap(task));
        }
        TimeNamespace.initial().run(() -> print("outside", PATIENCE));
        // Less than the drift of the clock, a quarter of an hour, after which RxJava begins to count anew.
        made("ahead", "+10m").run(() -> print("ahead", PATIENCE_INSIDE));
        made("behind", "-10m").run(() -> print("behind", PATIENCE_INSIDE));
        System.exit(0);
    }

    private static TimeNamespace made(String name, String offset) {
        return TimeNamespace.builder(name)
                .offset(ClockId.MONOTONIC, offset)
                .offset(ClockId.REALTIME, offset)
                .create();
    }

    private static void print(String place, long patience) {
        print("rxjava-io/" + place, rxjava(io.reactivex.rxjava3.schedulers.Schedulers.io()), patience);
        print(
                "rxjava-computation/" + place,
                rxjava(io.reactivex.rxjava3.schedulers.Schedulers.computation()),
                patience);
        print(
                "rxjava-executor/" + place,
                rxjava(io.reactivex.rxjava3.schedulers.Schedulers.from(ForkJoinPool.commonPool())),
                patience);
        print("reactor/" + place, ScheduleHooks::reactor, patience);
    }

    private static Chain rxjava(io.reactivex.rxjava3.core.Scheduler scheduler) {
        return patience -> Observable.interval(PERIOD, PERIOD, TimeUnit.MILLISECONDS, scheduler)
                .timeInterval(TimeUnit.MILLISECONDS, scheduler)
                .map(tick -> tick.time())
                .take(TICKS)
                .timeout(patience, TimeUnit.MILLISECONDS)
                .toList()
                .blockingGet();
    }

    private static List<Long> reactor(long patience) {
        return Flux.interval(Duration.ofMillis(PERIOD))
                .elapsed()
                .map(tick -> tick.getT1())
                .take(TICKS)
                .collectList()
                .block(Duration.ofMillis(patience));
    }

    private static void print(String cell, Chain chain, long patience) {
        long begin = TimeNamespace.host().now(ClockId.MONOTONIC);
        List<Long> intervals = new ArrayList<>();
        String wrong = "";
        try {
            intervals.addAll(chain.intervals(patience));
        } catch (RuntimeException e) {
            wrong = " late: " + e;
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(TimeNamespace.host().now(ClockId.MONOTONIC) - begin);
        // RxJava begins with a whole millisecond, which is up to one before now.
        if (wrong.isEmpty() && millis < TICKS * PERIOD - 1) {
            wrong = " early";
        } else if (intervals.stream().anyMatch(interval -> interval < 0 || interval > PATIENCE)) {
            wrong = " counted wrongly";
        }
        System.out.println(
                cell + (wrong.isEmpty() ? " OK" : " WRONG" + wrong) + " after " + millis + " ms, " + intervals);
    }
}
