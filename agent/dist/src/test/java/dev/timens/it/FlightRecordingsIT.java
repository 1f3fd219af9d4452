package dev.timens.it;

import dev.timens.it.recordings.FlightRecordings;
import dev.timens.it.support.ForkedJvm;
import dev.timens.it.support.Jdk;
import dev.timens.it.support.Verdicts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Flight recordings are in host time, and so is all that is compared with their times. */
class FlightRecordingsIT {
    private static final List<String> CELLS = List.of(
            "takeSnapshot",
            "scheduleStart",
            "stop",
            "setMaxAge",
            "duration",
            "dump-maxage",
            "dump-begin",
            "remote-setMaxAge",
            "unread-stream");
    private static final String HOOKS = String.join(
            ":",
            "jdk.jfr.internal.PlatformRecorder.fillWithDiskChunks",
            "jdk.jfr.internal.PlatformRecording.scheduleStart",
            "jdk.jfr.internal.PlatformRecorder.dumpMemoryToDestination",
            "jdk.jfr.internal.PlatformRecording.setMaxAge",
            "jdk.jfr.internal.PlatformRecording.updateTimer",
            "jdk.jfr.internal.management.StreamManager.scheduleAbort",
            "jdk.jfr.internal.dcmd.DCmdDump.execute",
            "jdk.jfr.internal.dcmd.DCmdDump.parseTime",
            "jdk.management.jfr.DiskRepository.setMaxAge");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("dev.timens.it.support.Jdk#all")
    void keepHostTimeInANamespace(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk).agent().run(FlightRecordings.class, folder.toString()))
                .areOk(CELLS);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.it.support.Jdk#all")
    void goWrongWithoutTheirHooks(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk).agent("off=" + HOOKS).run(FlightRecordings.class, folder.toString()))
                .areOkExcept(CELLS, CELLS);
    }
}
