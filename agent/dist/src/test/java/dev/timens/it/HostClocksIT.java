package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.cells.ThreadKind;
import dev.timens.it.kernel.AskResolution;
import dev.timens.it.kernel.HostClockCells;
import dev.timens.it.kernel.ReadOften;
import dev.timens.it.support.NativeLibraries;
import dev.timens.it.support.Strace;
import dev.timens.it.support.Verdicts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The host's clocks from inside namespaces, and the namespaces' own boottime and TAI. */
class HostClocksIT {
    private static final List<String> NEED_THE_LIBRARY =
            List.of("monotonic", "realtime", "each-clock", "own-boottime", "own-tai", "cpu-time");

    @BeforeEach
    void requireLibrary() {
        NativeLibraries.require();
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void areReadOnEachKindOfThread(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk).agent().run(HostClockCells.class)).areOk(cells(jdk));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void areTheHostsAlsoWhereTheWholeJvmIsShifted(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk)
                        .agent("monotonic=+5h,realtime=+9d,boottime=+1h,tai=-1h")
                        .run(HostClockCells.class))
                .areOk(cells(jdk));
    }

    /** There the vDSO adds the kernel's offsets, and the JDK's nanoTime has them too. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void areThoseOfTheKernelsNamespaceInOne(Jdk jdk) throws Exception {
        String[] inside = {"unshare", "--time", "--monotonic", "864000", "--boottime", "1728000", "--fork"};
        Assumptions.assumeTrue(runs(inside), "No time namespace of the kernel's can be made here.");
        Verdicts.of(ForkedJvm.on(jdk).under(inside).agent().run(HostClockCells.class))
                .areOk(cells(jdk));
        long uptime = (long)
                (Double.parseDouble(Files.readString(Path.of("/proc/uptime")).split(" ")[0]) * 1e9);
        long boottime = Long.parseLong(ForkedJvm.on(jdk)
                .under(inside)
                .agent()
                .run(ReadOften.class, "BOOTTIME", "1")
                .expectSuccess()
                .lines()
                .get(0));
        // Twenty days, and what the start of a JVM takes; an hour is far more.
        assertThat(boottime - uptime - 1_728_000L * 1_000_000_000).isBetween(0L, 3600L * 1_000_000_000);
    }

    private static boolean runs(String... launcher) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher));
        command.add("true");
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException noSuchTool) {
            return false;
        }
    }

    /** What it looks like when there is nothing to read them with. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void needTheLibrary(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk).agent("native=off").run(HostClockCells.class))
                .areOkExcept(cells(jdk), cells(jdk));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void needTheAgent(Jdk jdk) {
        Outcome outcome = ForkedJvm.on(jdk).run(HostClockCells.class);
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).contains("IllegalStateException: The timens agent is not attached.");
    }

    /** It may have gone meanwhile: an error is no resolution. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aResolutionThatTheKernelRefusesIsSaid(Jdk jdk) throws Exception {
        Strace.requireInjection();
        Outcome outcome = ForkedJvm.on(jdk)
                .under("strace", "-f", "-qq", "-e", "trace=clock_getres", "-e", "signal=none", "-o", "/dev/null")
                .under("-e", "inject=clock_getres:error=ENODEV")
                .agent("log=quiet")
                .run(AskResolution.class);
        assertThat(outcome.out()).isEqualTo("this kernel has no clock 7 (ENODEV).\n");
    }

    private static List<String> cells(Jdk jdk) {
        List<String> kinds =
                ThreadKind.on(jdk.feature()).stream().map(ThreadKind::toString).toList();
        return List.copyOf(CellNames.product(NEED_THE_LIBRARY, kinds));
    }
}
