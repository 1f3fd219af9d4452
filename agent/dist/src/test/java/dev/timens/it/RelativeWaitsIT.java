package dev.timens.it;

import dev.timens.it.cells.ThreadKind;
import dev.timens.it.support.Verdicts;
import dev.timens.it.waits.RelativeWaits;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Waits for a duration last as long in a namespace as outside, whoever owns what is waited on. */
class RelativeWaitsIT {
    static final List<String> KINDS = List.of(
            "Thread.sleep",
            "Object.wait",
            "Thread.join",
            "LockSupport.parkNanos",
            "LockSupport.parkNanos(Object,long)",
            "sun.misc.Unsafe.park(false,long)",
            "Condition.await",
            "Condition.awaitNanos",
            "Semaphore.tryAcquire",
            "CountDownLatch.await",
            "BlockingQueue.poll",
            "FutureTask.get",
            "CompletableFuture.get",
            "nanoTime-loop",
            "Timer.schedule(TimerTask,long)",
            "Timer.schedule(TimerTask,long,long)",
            "Timer.scheduleAtFixedRate(TimerTask,long,long)",
            "ScheduledThreadPoolExecutor.schedule",
            "ScheduledThreadPoolExecutor.scheduleAtFixedRate",
            "ScheduledThreadPoolExecutor.scheduleWithFixedDelay",
            "ScheduledFuture.getDelay",
            "CompletableFuture.orTimeout",
            "CompletableFuture.completeOnTimeout",
            "CompletableFuture.delayedExecutor",
            "DelayQueue.take");

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void lastAsLongAsTheCallerAsked(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk).agent().run(RelativeWaits.class)).areOk(CellNames.ofOwnersAndCallers(KINDS, jdk));
    }

    /** The bounds are those that the JDK keeps by itself. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void lastAsLongWithoutTheAgent(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk).option("-Dplaces=none").run(RelativeWaits.class))
                .areOk(CellNames.of(KINDS, List.of("none:none"), ThreadKind.on(jdk.feature())));
    }

    /** With clocks shifted for the whole JVM; behind, nanoTime is negative. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void lastAsLongWhereTheInitialNamespaceIsShifted(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk)
                        .agent("monotonic=-36500d,realtime=-2h")
                        .option("-Dplaces=none")
                        .run(RelativeWaits.class))
                .areOk(CellNames.of(KINDS, List.of("none:none"), ThreadKind.on(jdk.feature())));
    }
}
