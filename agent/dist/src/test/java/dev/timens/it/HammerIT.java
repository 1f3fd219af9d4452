package dev.timens.it;

import dev.timens.it.cells.ThreadKind;
import dev.timens.it.stress.Hammer;
import dev.timens.it.support.Verdicts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Threads in two namespaces and in none, for a minute, while others are made and dropped. */
class HammerIT {
    /** {@code -Dit.hammer.seconds=5} for a quick look. */
    private static final int SECONDS = Integer.getInteger("it.hammer.seconds", 60);

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void noReadingIsForeign(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk)
                        .agent()
                        .option("-Dcells.patience.millis=" + (SECONDS + 60) * 1000)
                        .run(Hammer.class, Integer.toString(SECONDS)))
                .areOk(cells(jdk));
    }

    /** With a clock that namespaces do not shift, everybody sees it but those who never enter one. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aForeignReadingIsSeen(Jdk jdk) {
        List<String> wrong = cells(jdk);
        ThreadKind.on(jdk.feature()).forEach(kind -> wrong.remove("outside:" + kind));
        Verdicts.of(ForkedJvm.on(jdk).agent("off=System.nanoTime").run(Hammer.class, "1"))
                .areOkExcept(cells(jdk), wrong);
    }

    private static List<String> cells(Jdk jdk) {
        List<String> cells = new ArrayList<>(List.of("group-of-A", "group-of-B", "passing-groups"));
        for (ThreadKind kind : ThreadKind.on(jdk.feature())) {
            for (String name : List.of("outside", "outside-visiting", "in-A", "in-B", "passing-by")) {
                cells.add(name + ":" + kind);
            }
        }
        return cells;
    }
}
