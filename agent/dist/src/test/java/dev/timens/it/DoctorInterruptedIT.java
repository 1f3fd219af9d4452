package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.support.Signals;
import dev.timens.testing.Artifacts;
import dev.timens.testing.Fork;
import dev.timens.testing.Jdk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A doctor that is not let finish leaves neither the JVMs that it has started nor their files. */
class DoctorInterruptedIT {
    /** For JVMs to start or to end on a loaded machine. A child that is left alone ends sooner than that or not at all. */
    private static final long SECONDS = 60;

    /** The doctor gives up a child that hangs after a minute, and no file is left then anyway. */
    private static final long SECONDS_TO_UNLINK = 30;

    @TempDir
    private Path folder;

    static Stream<Arguments> signals() {
        return Jdk.all().flatMap(jdk -> Stream.of(Arguments.of(jdk, "TERM"), Arguments.of(jdk, "INT")));
    }

    @ParameterizedTest
    @MethodSource("signals")
    void endedByASignalItEndsItsChildren(Jdk jdk, String signal) throws Exception {
        Signals.requireHangupAndInterrupt();
        Process doctor = doctor(jdk);
        List<ProcessHandle> children = children(doctor);
        try {
            // Were they left alone they would stay for good: who is stopped does not end by itself.
            send("STOP", children);
            send(signal, List.of(doctor.toHandle()));
            assertThat(doctor.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
            await(SECONDS, () -> children.stream().noneMatch(ProcessHandle::isAlive));
            assertThat(folder).isEmptyDirectory();
        } finally {
            children.forEach(ProcessHandle::destroyForcibly);
            doctor.destroyForcibly();
        }
    }

    /** Then nothing of it runs any more; so the files have no name by then. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void killedItLeavesNoFile(Jdk jdk) throws Exception {
        Process doctor = doctor(jdk);
        List<ProcessHandle> children = children(doctor);
        try {
            send("STOP", children);
            await(SECONDS_TO_UNLINK, this::isEmpty);
            doctor.destroyForcibly().waitFor(SECONDS, TimeUnit.SECONDS);
            assertThat(folder).isEmptyDirectory();
        } finally {
            children.forEach(ProcessHandle::destroyForcibly);
            doctor.destroyForcibly();
        }
    }

    private Process doctor(Jdk jdk) throws IOException {
        List<String> command = List.of(
                jdk.java().toString(),
                "-Djava.io.tmpdir=" + folder,
                "-jar",
                Artifacts.agentJar().toString(),
                "doctor");
        return Fork.builder(command, Artifacts.buildFolder())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The first of them: three are started at once. */
    private static List<ProcessHandle> children(Process doctor) throws InterruptedException {
        await(SECONDS, () -> doctor.children().count() >= 3);
        return doctor.children().toList();
    }

    private static void send(String signal, List<ProcessHandle> processes) throws Exception {
        for (ProcessHandle process : processes) {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }

    private boolean isEmpty() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(long seconds, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - end).as("still waiting").isNegative();
            Thread.sleep(10);
        }
    }
}
