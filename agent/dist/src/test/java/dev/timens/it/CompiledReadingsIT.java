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

    /** Some ten seconds of computing; a busy machine makes minutes of them. */
    private static final int MINUTES_TO_COMPILE_ALL = 15;

    /** Callers wait for the compiler: else the program could end before it, where the machine is busy. */
    private static final String[] SHOWING_COMPILATIONS = {
        "-Xbatch", "-XX:+PrintCompilation", "-XX:+DisplayVMOutputToStderr"
    };

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
                .option(SHOWING_COMPILATIONS)
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
                .option(SHOWING_COMPILATIONS)
                .direct(HOT)
                .read()
                .says(verdicts(jdk, Cell::place));
        assertCompiled(report, 4);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void compiledBeforeTheFirstCall(Jdk jdk) {
        ReadingsJvm.on(jdk)
                .agent()
                .option("-Xcomp")
                .hangsAfter(MINUTES_TO_COMPILE_ALL * 60)
                .direct(1)
                .read()
                .says(verdicts(jdk, Cell::place));
    }

    /** The same while the compiler works beside it, as it does for users. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void compiledWhileTheyRead(Jdk jdk) {
        ReadingsJvm.on(jdk).agent().direct(HOT).read().says(verdicts(jdk, Cell::place));
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
