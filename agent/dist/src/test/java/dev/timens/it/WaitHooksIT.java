package dev.timens.it;

import dev.timens.it.cells.ThreadKind;
import dev.timens.it.support.Verdicts;
import dev.timens.it.waits.AbsoluteWaits;
import dev.timens.it.waits.ScheduledExecutionTimes;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The negative control of {@link AbsoluteWaitsIT}: with one hook off, exactly the waits that need it go
 * wrong, and only in a namespace.
 */
class WaitHooksIT {
    /** A wait that goes wrong is over at once or lasts an hour: far from what is asked, on both sides. */
    private static final String[] TOLD_APART = {"-Dasked.millis=3000", "-Dtimes=2", "-Dcells.patience.millis=8000"};

    private static final List<String> PLACES = List.of("none:none", "none:+1h", "none:-2h");

    /** Which kinds of waits need which hook. */
    private static Map<String, List<String>> hooks(Jdk jdk) {
        String write = "WriteLock.Condition.awaitUntil";
        // From 25 on, ReentrantReadWriteLock counts its holders in a long.
        boolean isLong = jdk.feature() >= 25;
        return Map.of(
                "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject.awaitUntil",
                isLong
                        ? List.of("ReentrantLock.Condition.awaitUntil")
                        : List.of("ReentrantLock.Condition.awaitUntil", write),
                "java.util.concurrent.locks.AbstractQueuedLongSynchronizer$ConditionObject.awaitUntil",
                isLong
                        ? List.of("AbstractQueuedLongSynchronizer.Condition.awaitUntil", write)
                        : List.of("AbstractQueuedLongSynchronizer.Condition.awaitUntil"),
                "LockSupport.parkUntil",
                List.of("LockSupport.parkUntil(long)", "LockSupport::parkUntil", "LockSupport.parkUntil(Object,long)"),
                "java.util.Timer.schedule",
                List.of("Timer.schedule(TimerTask,Date)", "Timer.schedule(TimerTask,Date,long)"),
                "java.util.Timer.scheduleAtFixedRate",
                List.of("Timer.scheduleAtFixedRate(TimerTask,Date,long)"),
                "sun.misc.Unsafe.park",
                List.of("sun.misc.Unsafe.park(true,long)"));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void goWrongWithoutTheirHook(Jdk jdk) throws Exception {
        // Several at a time: they mostly sit out their patience.
        ExecutorService pool = Executors.newFixedThreadPool(3);
        List<Callable<Object>> controls = new ArrayList<>();
        hooks(jdk)
                .forEach((hook, kinds) ->
                        controls.add(Executors.callable(() -> goWrongWithoutTheirHook(jdk, hook, kinds))));
        for (Future<Object> control : pool.invokeAll(controls)) {
            control.get();
        }
        pool.shutdown();
    }

    private static void goWrongWithoutTheirHook(Jdk jdk, String hook, List<String> kinds) {
        Verdicts.of(ForkedJvm.on(jdk)
                        .agent("off=" + hook)
                        .option(TOLD_APART)
                        .option("-Downers=none", "-Dthreads=platform")
                        .run(AbsoluteWaits.class))
                .areOkExcept(cells(AbsoluteWaitsIT.KINDS, PLACES), cells(kinds, List.of("none:+1h", "none:-2h")));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void scheduledTimesGoWrongWithoutTheirHook(Jdk jdk) {
        List<String> kind = List.of("TimerTask.scheduledExecutionTime");
        Verdicts.of(ForkedJvm.on(jdk)
                        .agent("off=java.util.TimerTask.scheduledExecutionTime")
                        .option("-Downers=none", "-Dthreads=platform")
                        .run(ScheduledExecutionTimes.class))
                .areOkExcept(cells(kind, PLACES), cells(kind, PLACES));
    }

    private static List<String> cells(List<String> kinds, List<String> places) {
        return CellNames.of(kinds, places, List.of(ThreadKind.PLATFORM));
    }
}
