package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.boot.HostClock;
import dev.timens.it.host.HostClassesProgram;
import dev.timens.it.support.ClassesJar;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Classes that {@code host} names keep host time by every road, and their threads are nowhere. */
class HostClassesIT {
    private static final Path BOOT_JAR = ClassesJar.of(HostClock.class);
    private static final String KEPT = "host=dev.timens.it.host.kept.*:com.sun.acme.*";
    /** Readings, nanoTime and deadlines; then threads. For each kind of thread. */
    private static final int READINGS = 11 + 30 + 12 + 1 + 6;

    private static final int THREADS = 10;

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void insideANamespaceTheyReadTheHost(Jdk jdk) {
        Outcome outcome = run(jvm(jdk).agent(KEPT));
        assertThat(outcome.lines()).hasSize(kinds(jdk) * (READINGS + THREADS));
        assertThat(wrong(outcome)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void inAShiftedJvmTheyReadTheHost(Jdk jdk) {
        Outcome outcome = run(jvm(jdk).agent(KEPT + ",realtime=+400d,monotonic=+400d"), "uniform");
        assertThat(outcome.lines()).hasSize(kinds(jdk) * READINGS);
        assertThat(wrong(outcome)).isEmpty();
    }

    /**
     * The control: all but the cells that show that the threads of others are where they are made. A deadline of the
     * host's has passed there, so the wait ends at once, however slowly: an hour too early.
     */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void notNamedTheyReadTheNamespace(Jdk jdk) {
        List<String> right = run(jvm(jdk).agent().option("-Dsoon.millis=3600000")).lines().stream()
                .filter(line -> line.contains(" OK"))
                .map(line -> line.substring(line.lastIndexOf('/') + 1, line.indexOf(' ')))
                .distinct()
                .toList();
        assertThat(right).containsExactlyInAnyOrder("by-others-called", "by-others-named-as-jdk-called");
    }

    private static ForkedJvm jvm(Jdk jdk) {
        return ForkedJvm.on(jdk).option("-Xbootclasspath/a:" + BOOT_JAR).option("-Duser.timezone=UTC");
    }

    private static Outcome run(ForkedJvm jvm, String... arguments) {
        return jvm.run(HostClassesProgram.class, arguments).expectSuccess();
    }

    private static int kinds(Jdk jdk) {
        return jdk.feature() >= 21 ? 2 : 1;
    }

    private static List<String> wrong(Outcome outcome) {
        return outcome.lines().stream().filter(line -> !line.contains(" OK")).toList();
    }
}
