package dev.timens.it;

import dev.timens.it.cells.ThreadKind;
import dev.timens.it.support.Verdicts;
import dev.timens.it.waits.AbsoluteWaits;
import dev.timens.it.waits.DeadlineArguments;
import dev.timens.it.waits.EndlessWaits;
import dev.timens.it.waits.PastDeadlines;
import dev.timens.it.waits.ScheduledExecutionTimes;
import dev.timens.it.waits.Wakings;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Waits for an absolute time end when the caller's clock says so, whichever namespace owns what is waited on. */
class AbsoluteWaitsIT {
    static final List<String> KINDS = List.of(
            "LockSupport.parkUntil(long)",
            "LockSupport::parkUntil",
            "LockSupport.parkUntil(Object,long)",
            "sun.misc.Unsafe.park(true,long)",
            "ReentrantLock.Condition.awaitUntil",
            "WriteLock.Condition.awaitUntil",
            "AbstractQueuedLongSynchronizer.Condition.awaitUntil",
            "Timer.schedule(TimerTask,Date)",
            "Timer.schedule(TimerTask,Date,long)",
            "Timer.scheduleAtFixedRate(TimerTask,Date,long)");

    private static final List<String> FAR_TOO = List.of("none", "+1h", "-2h", "+60y");

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void lastAsLongAsTheCallerAsked(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk).agent().run(AbsoluteWaits.class)).areOk(CellNames.ofOwnersAndCallers(KINDS, jdk));
    }

    /** The bounds are those that the JDK keeps by itself. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void lastAsLongWithoutTheAgent(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk).option("-Dplaces=none").run(AbsoluteWaits.class))
                .areOk(CellNames.of(KINDS, List.of("none:none"), ThreadKind.on(jdk.feature())));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void lastForEverIfAskedTo(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk).agent().run(EndlessWaits.class))
                .areOk(CellNames.ofCallers(CellNames.each(KINDS, ":MAX", ":MAX-1"), jdk));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void areOverAtOnceIfTheTimeHasPassed(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk).agent().run(PastDeadlines.class))
                .areOk(CellNames.ofOwnersAndCallers(CellNames.each(KINDS, ":a-second-ago", ":epoch"), jdk));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void judgeArgumentsAsTheyWereGiven(Jdk jdk) {
        List<String> names = List.of(
                "Timer.schedule(before-the-epoch)",
                "Timer.schedule(before-the-epoch,period)",
                "Timer.scheduleAtFixedRate(before-the-epoch)",
                "Timer.schedule(5)",
                "Timer.schedule(0)",
                "LockSupport.parkUntil(before-the-epoch)",
                "Condition.awaitUntil(before-the-epoch)");
        Verdicts.of(ForkedJvm.on(jdk)
                        .agent()
                        .option("-Dplaces=" + String.join(",", FAR_TOO))
                        .run(DeadlineArguments.class))
                .areOk(CellNames.product(names, FAR_TOO));
        Verdicts.of(ForkedJvm.on(jdk).option("-Dplaces=none").run(DeadlineArguments.class))
                .areOk(CellNames.product(names, List.of("none")));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void endWhenWoken(Jdk jdk) {
        List<String> names = List.of(
                "parkUntil-interrupted", "parkUntil-unparked", "awaitUntil-interrupted", "awaitUntil-signalled");
        Verdicts.of(ForkedJvm.on(jdk).agent().run(Wakings.class)).areOk(CellNames.ofCallers(names, jdk));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void readTheTimeTheyWereScheduledForInTheReadersClock(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk).agent().run(ScheduledExecutionTimes.class))
                .areOk(CellNames.ofOwnersAndCallers(List.of("TimerTask.scheduledExecutionTime"), jdk));
    }
}
