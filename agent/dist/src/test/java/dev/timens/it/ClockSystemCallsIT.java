package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.kernel.ReadOften;
import dev.timens.it.support.NativeLibraries;
import dev.timens.it.support.Strace;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which clocks cost a system call: counted by strace. */
class ClockSystemCallsIT {
    private static final int READINGS = 5000;
    /** What the JVM itself may read of CPU times while it runs that long; of the other clocks it is none. */
    private static final int OF_THE_JVM = 100;

    @TempDir
    Path folder;

    static Stream<Arguments> readWithoutOne() {
        return Jdk.all().flatMap(jdk -> Stream.of(
                        "REALTIME",
                        "REALTIME_COARSE",
                        "MONOTONIC",
                        "MONOTONIC_COARSE",
                        "MONOTONIC_RAW",
                        "BOOTTIME",
                        "TAI")
                .map(clock -> Arguments.of(jdk, clock)));
    }

    @BeforeEach
    void requireStrace() throws Exception {
        NativeLibraries.require();
        Strace.require();
    }

    @ParameterizedTest
    @MethodSource("readWithoutOne")
    void clocksOfTheVdsoCostNone(Jdk jdk, String clock) throws IOException {
        assertThat(count(jdk, clock, "CLOCK_" + clock)).isLessThan(OF_THE_JVM);
    }

    /** The count counts: this clock is the kernel's to read. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void cpuTimesCostOneEach(Jdk jdk) throws IOException {
        assertThat(count(jdk, "THREAD_CPUTIME", "CLOCK_THREAD_CPUTIME_ID"))
                .isBetween((long) READINGS, (long) READINGS + OF_THE_JVM);
    }

    /** How often the clock was asked for by a system call, in a JVM that reads it many times. */
    private long count(Jdk jdk, String clock, String name) throws IOException {
        Path log = folder.resolve("calls");
        ForkedJvm.on(jdk)
                .under("strace", "-f", "-qq", "--seccomp-bpf", "-e", "trace=clock_gettime", "-e", "signal=none")
                .under("-o", log.toString())
                .agent("log=quiet")
                .run(ReadOften.class, clock, String.valueOf(READINGS))
                .expectSuccess();
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("clock_gettime(" + name + ","))
                    .count();
        }
    }
}
