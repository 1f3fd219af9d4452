package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.readings.CallShape;
import dev.timens.it.readings.Cell;
import dev.timens.it.readings.Place;
import dev.timens.it.support.CellReport;
import dev.timens.testing.Jdk;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Direct calls show the time of their thread's place, however the JVM runs them. */
class CompiledReadingsIT {
    private static final List<Cell> DIRECT = Cell.of(List.of(CallShape.DIRECT));

    /** Enough for the C2 compiler many times over. */
    private static final int HOT = 100_000;

    @Test
    void theMatrixIsWhole() {
        // 4 clocks, 10 kinds of threads, 3 places.
        assertThat(DIRECT).hasSize(120);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void interpreted(Jdk jdk) {
        ReadingsJvm.on(jdk).agent().option("-Xint").direct(1).read().says(verdicts(jdk, Cell::place));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void compiledByC1(Jdk jdk) {
        CellReport report = ReadingsJvm.on(jdk)
                .agent()
                .option("-XX:TieredStopAtLevel=1")
                .option("-XX:+PrintCompilation", "-XX:+DisplayVMOutputToStderr")
                .direct(HOT)
                .read()
                .says(verdicts(jdk, Cell::place));
        assertCompiled(report, 1);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void compiledByC2(Jdk jdk) {
        CellReport report = ReadingsJvm.on(jdk)
                .agent()
                .option("-XX:+PrintCompilation", "-XX:+DisplayVMOutputToStderr")
                .direct(HOT)
                .read()
                .says(verdicts(jdk, Cell::place));
        assertCompiled(report, 4);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void compiledBeforeTheFirstCall(Jdk jdk) {
        ReadingsJvm.on(jdk).agent().option("-Xcomp").direct(1).read().says(verdicts(jdk, Cell::place));
    }

    /** The control: hot readings can fail too. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutTheAgentEachCellShowsTheHost(Jdk jdk) {
        ReadingsJvm.on(jdk).direct(HOT).read().says(verdicts(jdk, cell -> Place.HOST));
    }

    private static void assertCompiled(CellReport report, int level) {
        for (String reader : List.of("NanoTime", "CurrentTimeMillis", "InstantNow", "NewDate")) {
            assertThat(report.outcome().err())
                    .containsPattern(" " + level + " +dev\\.timens\\.it\\.readings\\.calls\\.DirectCalls\\$" + reader
                            + "::getAsLong");
        }
    }

    private static Map<String, String> verdicts(Jdk jdk, Function<Cell, Place> shown) {
        return DIRECT.stream()
                .collect(Collectors.toMap(Cell::name, cell -> cell.verdict(jdk.feature(), shown.apply(cell))));
    }
}
