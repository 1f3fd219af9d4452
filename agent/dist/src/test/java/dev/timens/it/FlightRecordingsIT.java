package dev.timens.it;

import dev.timens.it.recordings.FlightRecordings;
import dev.timens.it.support.Verdicts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Flight recordings are in host time, and so is all that is compared with their times. */
class FlightRecordingsIT {
    private record Cell(String name, String hook) {}

    private static final List<Cell> CELLS = List.of(
            new Cell("takeSnapshot", "jdk.jfr.internal.PlatformRecorder.fillWithDiskChunks"),
            new Cell("scheduleStart", "jdk.jfr.internal.PlatformRecording.scheduleStart"),
            new Cell("stop", "jdk.jfr.internal.PlatformRecorder.dumpMemoryToDestination"),
            new Cell("setMaxAge", "jdk.jfr.internal.PlatformRecording.setMaxAge"),
            new Cell("duration", "jdk.jfr.internal.PlatformRecording.updateTimer"),
            new Cell("dump-maxage", "jdk.jfr.internal.dcmd.DCmdDump.execute"),
            new Cell("dump-begin", "jdk.jfr.internal.dcmd.DCmdDump.parseTime"),
            new Cell("unread-stream", "jdk.jfr.internal.management.StreamManager.scheduleAbort"),
            new Cell("remote-setMaxAge", "jdk.management.jfr.DiskRepository.setMaxAge"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void keepHostTimeInANamespace(Jdk jdk) {
        Verdicts.of(run(ForkedJvm.on(jdk).agent())).areOk(names(CELLS));
    }

    /** Every other hook is off, and then the others: each cell depends on its own. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void goWrongWithoutTheirHooks(Jdk jdk) {
        goesWrongWithout(everyOther(0), jdk);
        goesWrongWithout(everyOther(1), jdk);
    }

    private void goesWrongWithout(List<Cell> off, Jdk jdk) {
        String hooks = String.join(":", off.stream().map(Cell::hook).toList());
        ForkedJvm jvm = ForkedJvm.on(jdk).agent("off=" + hooks);
        if (names(off).contains("duration")) {
            // Ends at once then, and is WRONG unless that takes as long as was asked.
            jvm.option("-Dlasts.seconds=60");
        }
        Verdicts.of(run(jvm)).areOkExcept(names(CELLS), names(off));
    }

    private Outcome run(ForkedJvm jvm) {
        return jvm.run(FlightRecordings.class, folder.toString());
    }

    private static List<Cell> everyOther(int first) {
        List<Cell> cells = new ArrayList<>();
        for (int i = first; i < CELLS.size(); i += 2) {
            cells.add(CELLS.get(i));
        }
        return cells;
    }

    private static List<String> names(List<Cell> cells) {
        return cells.stream().map(Cell::name).toList();
    }
}
