package dev.timens.it;

import dev.timens.it.cells.ThreadKind;
import dev.timens.it.stress.FirstNamespace;
import dev.timens.it.support.Verdicts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The switch to namespaces under hot threads: nobody outside sees another clock, and whoever enters once
 * the namespace is there sees its own at once. A race, so in many JVMs.
 */
class FirstNamespaceIT {
    /** {@code -Dit.flips=100} for a long look. */
    private static final int FLIPS = Integer.getInteger("it.flips", 10);

    static Stream<Arguments> startingPoints() {
        return Jdk.all().flatMap(jdk -> Stream.of(Arguments.of(jdk, "idle"), Arguments.of(jdk, "uniform")));
    }

    @ParameterizedTest
    @MethodSource("startingPoints")
    void isSeenByThoseInsideAndNobodyElse(Jdk jdk, String mode) {
        for (int i = 0; i < FLIPS / 2; i++) {
            ForkedJvm jvm = ForkedJvm.on(jdk);
            jvm = mode.equals("idle") ? jvm.agent() : jvm.agent("monotonic=-2h,realtime=-2h");
            Verdicts.of(jvm.run(FirstNamespace.class)).areOk(cells(jdk, "outside", "entering", "thread-making"));
        }
    }

    /** With a clock that namespaces do not shift, each way of looking at it sees that. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void isMissedByThoseWhoseClockStays(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk).agent("off=System.nanoTime").run(FirstNamespace.class))
                .areOkExcept(
                        cells(jdk, "outside", "entering", "thread-making"), cells(jdk, "entering", "thread-making"));
    }

    private static List<String> cells(Jdk jdk, String... names) {
        return CellNames.product(
                List.of(names),
                ThreadKind.on(jdk.feature()).stream().map(ThreadKind::toString).toList());
    }
}
