package dev.timens.it;

import dev.timens.it.support.Verdicts;
import dev.timens.it.tasks.IdleWorkers;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The keep-alive of a fork-join pool's workers is host time: they end when it is over, and do not spin. */
class IdleWorkersIT {
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void endAsOutside(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk)
                        .agent()
                        .option("-Dcells.patience.millis=90000")
                        .run(IdleWorkers.class))
                .areOk(TaskCells.EVERYWHERE);
    }

    /** Without the agent there is no place to be in. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void areNotSeenWithoutTheAgent(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk).option("-Dcells.patience.millis=5000").run(IdleWorkers.class))
                .areOkExcept(TaskCells.EVERYWHERE, TaskCells.EVERYWHERE);
    }
}
