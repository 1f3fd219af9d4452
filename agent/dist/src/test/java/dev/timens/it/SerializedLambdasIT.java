package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.serial.SerializedClocks;
import dev.timens.it.support.ClockBracket;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Serialized references to the clocks travel between JVMs with the agent and without it, and show the
 * time of the JVM that reads them.
 */
class SerializedLambdasIT {
    /** Back in time, so that a deadline that is not converted has passed and the wait ends at once. */
    private static final String SHIFT = "monotonic=+2h,realtime=-30d,log=quiet";

    private static final String OFF = "java.lang.invoke.SerializedLambda.<init>";

    @TempDir
    Path folder;

    static Stream<Arguments> writersAndReaders() {
        return Jdk.all().flatMap(writer -> Jdk.all().map(reader -> Arguments.of(writer, reader)));
    }

    @ParameterizedTest
    @MethodSource("writersAndReaders")
    void eachReadsWhatAnyWrote(Jdk writer, Jdk reader) {
        for (ForkedJvm writing :
                List.of(ForkedJvm.on(writer), ForkedJvm.on(writer).agent(SHIFT))) {
            write(writing).expectSuccess();
            readsItsOwnTime(ForkedJvm.on(reader), Duration.ZERO, Duration.ZERO);
            readsItsOwnTime(ForkedJvm.on(reader).agent(SHIFT), Duration.ofHours(2), Duration.ofDays(-30));
        }
    }

    /** The stream names the dispatcher, which no JVM without the agent has. */
    @ParameterizedTest
    @MethodSource("writersAndReaders")
    void withoutTheHookTheStreamIsOfNoUse(Jdk writer, Jdk reader) {
        write(ForkedJvm.on(writer).agent(SHIFT + ",off=" + OFF)).expectSuccess();
        Outcome outcome = read(ForkedJvm.on(reader));
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).contains("Invalid lambda deserialization");
    }

    private void readsItsOwnTime(ForkedJvm jvm, Duration monotonic, Duration realtime) {
        ClockBracket bracket = ClockBracket.open();
        Outcome outcome = read(jvm).expectSuccess();
        bracket.close();
        assertThat(outcome.lines()).hasSize(3);
        bracket.requireLine(outcome.lines().get(0), monotonic, realtime);
        bracket.requireLine(outcome.lines().get(1), monotonic, realtime);
        assertThat(outcome.lines().get(2)).isEqualTo("waited until the moment");
    }

    private Outcome write(ForkedJvm jvm) {
        return jvm.run(SerializedClocks.class, "write", stream());
    }

    private Outcome read(ForkedJvm jvm) {
        return jvm.run(SerializedClocks.class, "read", stream());
    }

    private String stream() {
        return folder.resolve("clocks").toString();
    }
}
