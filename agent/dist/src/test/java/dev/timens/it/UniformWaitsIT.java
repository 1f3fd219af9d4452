package dev.timens.it;

import dev.timens.it.cells.ThreadKind;
import dev.timens.it.support.Verdicts;
import dev.timens.it.waits.AbsoluteWaits;
import dev.timens.it.waits.EndlessWaits;
import dev.timens.it.waits.PastDeadlines;
import dev.timens.it.waits.ScheduledExecutionTimes;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Waits for an absolute time where the agent's options shift every thread, and no code makes a namespace. */
class UniformWaitsIT {
    static Stream<Arguments> shifts() {
        return Jdk.all()
                .flatMap(jdk ->
                        Stream.of(Arguments.of(jdk, Duration.ofHours(1)), Arguments.of(jdk, Duration.ofHours(-2))));
    }

    @ParameterizedTest
    @MethodSource("shifts")
    void areRightInEachWay(Jdk jdk, Duration offset) {
        List<ThreadKind> threads = ThreadKind.on(jdk.feature());
        List<String> self = List.of("none:none");
        List<String> kinds = AbsoluteWaitsIT.KINDS;
        Verdicts.of(fork(jdk, offset).run(AbsoluteWaits.class)).areOk(CellNames.of(kinds, self, threads));
        Verdicts.of(fork(jdk, offset).run(EndlessWaits.class))
                .areOk(CellNames.of(CellNames.each(kinds, ":MAX", ":MAX-1"), List.of("none"), threads));
        Verdicts.of(fork(jdk, offset).run(PastDeadlines.class))
                .areOk(CellNames.of(CellNames.each(kinds, ":a-second-ago", ":epoch"), self, threads));
        Verdicts.of(fork(jdk, offset).run(ScheduledExecutionTimes.class))
                .areOk(CellNames.of(List.of("TimerTask.scheduledExecutionTime"), self, threads));
    }

    private static ForkedJvm fork(Jdk jdk, Duration offset) {
        return ForkedJvm.on(jdk)
                .agent("realtime=" + offset)
                .option("-Dplaces=none", "-Dexpected.millis=" + (System.currentTimeMillis() + offset.toMillis()));
    }
}
