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

/** A namespace that nobody holds is collected, however it was used. */
class DroppedNamespacesIT {
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void areCollected(Jdk jdk) {
        List<String> cells = new ArrayList<>(List.of("scopes", "groups", "pools", "wrapped-tasks"));
        ThreadKind.on(jdk.feature()).forEach(kind -> cells.add("threads:" + kind));
        Verdicts.of(ForkedJvm.on(jdk).agent().run(DroppedNamespaces.class)).areOk(cells);
    }
}
