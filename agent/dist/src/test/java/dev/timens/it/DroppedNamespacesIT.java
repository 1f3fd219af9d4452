package dev.timens.it;

import dev.timens.it.cells.ThreadKind;
import dev.timens.it.stress.DroppedNamespaces;
import dev.timens.it.support.Verdicts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A namespace that nobody holds is collected, however it was used, and with it all that the agent keeps of it. */
class DroppedNamespacesIT {
    /** More than 100,000 in all; each way takes some seconds, most of it in making threads and pools. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void areCollected(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk)
                        .agent()
                        .option("-Dcells.patience.millis=300000")
                        .hangsAfter(900)
                        .run(DroppedNamespaces.class))
                .areOk(uses(jdk));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void areFoundWhereTheyAreHeld(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk)
                        .agent()
                        .option("-Ddropped.held=true", "-Ddropped.made=20", "-Ddropped.tries=2")
                        .run(DroppedNamespaces.class))
                .areOkExcept(uses(jdk), uses(jdk));
    }

    private static List<String> uses(Jdk jdk) {
        List<String> uses = new ArrayList<>(List.of(
                "scopes",
                "groups",
                "wrapped-tasks",
                "pools",
                "scheduled-pools",
                "fork-join-pools",
                "dropped-pools",
                "common-pool",
                "streams",
                "chains",
                "delays",
                "timeouts",
                "timers",
                "cancelled-tasks"));
        ThreadKind.on(jdk.feature()).forEach(kind -> uses.add("threads:" + kind));
        return uses;
    }
}
