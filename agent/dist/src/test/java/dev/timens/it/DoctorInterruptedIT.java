package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.cli.doctor.child.ChildProgram;
import dev.timens.it.support.Signals;
import dev.timens.testing.Artifacts;
import dev.timens.testing.Fork;
import dev.timens.testing.Jdk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    /** The doctor gives up a child that hangs after two minutes, and no file is left then anyway. */
    private static final long SECONDS_TO_UNLINK = 60;

    /** A stall may let a child end before it is stopped, or before the last has begun. */
    private static final int ATTEMPTS = 10;

    private static final int CHILDREN = 3;

    @TempDir
    private Path folder;

    static Stream<Arguments> signals() {
        return Jdk.all().flatMap(jdk -> Stream.of(Arguments.of(jdk, "TERM", 15), Arguments.of(jdk, "INT", 2)));
    }

    /**
     * @param folder its own for temporary files
     * @param children all stopped: were they left alone they would stay for good
     */
    private record Waiting(Path folder, Process doctor, List<ProcessHandle> children) implements AutoCloseable {
        @Override
        public void close() {
            children.forEach(ProcessHandle::destroyForcibly);
            doctor.destroyForcibly();
        }
    }

    @ParameterizedTest
    @MethodSource("signals")
    void endedByASignalItEndsItsChildren(Jdk jdk, String signal, int number) throws Exception {
        Signals.requireHangupAndInterrupt();
        try (Waiting waiting = waiting(jdk)) {
            send(signal, List.of(waiting.doctor.toHandle()));
            await("the doctor to end", Fork.HANG_SECONDS, () -> !waiting.doctor.isAlive());
            assertThat(waiting.doctor.exitValue()).isEqualTo(128 + number);
            await("its children to end", Fork.HANG_SECONDS, () -> waiting.children.stream()
                    .noneMatch(ProcessHandle::isAlive));
            assertThat(waiting.folder).isEmptyDirectory();
        }
    }

    /** Then nothing of it runs any more; so the files have no name by then. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void killedItLeavesNoFile(Jdk jdk) throws Exception {
        try (Waiting waiting = waiting(jdk)) {
            await("the files to have no name", SECONDS_TO_UNLINK, () -> isEmpty(waiting.folder));
            waiting.doctor.destroyForcibly();
            await("the doctor to end", Fork.HANG_SECONDS, () -> !waiting.doctor.isAlive());
            assertThat(waiting.folder).isEmptyDirectory();
        }
    }

    /** A doctor that waits for its first children: three are started at once. */
    private Waiting waiting(Jdk jdk) throws Exception {
        for (int i = 0; i < ATTEMPTS; i++) {
            Path own = Files.createDirectory(folder.resolve("attempt" + i));
            Process doctor = doctor(jdk, own);
            List<ProcessHandle> children = new ArrayList<>();
            await("three children at once", Fork.HANG_SECONDS, () -> {
                children.clear();
                children.addAll(children(doctor));
                return children.size() == CHILDREN || !doctor.isAlive();
            });
            Waiting waiting = new Waiting(own, doctor, children);
            send("STOP", children);
            if (children.size() == CHILDREN && children.stream().allMatch(ProcessHandle::isAlive)) {
                return waiting;
            }
            waiting.close();
            doctor.waitFor();
        }
        throw new AssertionError("In " + ATTEMPTS + " attempts no doctor had three children at once.");
    }

    /** JVMs already: what is stopped on its way to be one would keep the doctor from going on. */
    private static List<ProcessHandle> children(Process doctor) {
        return doctor.children()
                .filter(child -> child.info().commandLine().orElse("").contains(ChildProgram.class.getName()))
                .toList();
    }

    private static Process doctor(Jdk jdk, Path temporary) throws IOException {
        List<String> command = List.of(
                jdk.java().toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-jar",
                Artifacts.agentJar().toString(),
                "doctor");
        return Fork.builder(command, Artifacts.buildFolder())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void send(String signal, List<ProcessHandle> processes) throws Exception {
        for (ProcessHandle process : processes) {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(String what, long seconds, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - end)
                    .as("still waiting after %s s for %s", seconds, what)
                    .isNegative();
            Thread.sleep(10);
        }
    }
}
