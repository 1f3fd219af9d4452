package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.boot.HostClock;
import dev.timens.it.derived.ConsoleLoggerProgram;
import dev.timens.it.derived.Moment;
import dev.timens.it.support.ClassesJar;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The logger that the JDK has where it has no java.logging. */
class ConsoleLoggerIT {
    private static final Path BOOT_JAR = ClassesJar.of(HostClock.class);

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void showsTheNamespace(Jdk jdk) {
        assertThat(jvm(jdk).agent()
                        .run(ConsoleLoggerProgram.class)
                        .expectSuccess()
                        .lines())
                .containsExactlyElementsOf(Arrays.stream(Moment.values())
                        .map(moment -> moment + " OK")
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void showsTheHostWithoutTheHookOfTheInstant(Jdk jdk) {
        assertThat(jvm(jdk).agent("off=java.time.Clock.currentInstant")
                        .run(ConsoleLoggerProgram.class)
                        .expectSuccess()
                        .lines())
                .hasSize(Moment.values().length)
                .filteredOn(line -> line.endsWith(" OK"))
                .containsExactly(Moment.OUTSIDE + " OK");
    }

    private static ForkedJvm jvm(Jdk jdk) {
        return ForkedJvm.on(jdk)
                .option("-Xbootclasspath/a:" + BOOT_JAR)
                .option("--add-exports", "java.base/jdk.internal.misc=ALL-UNNAMED")
                .option("--limit-modules", "java.base,java.instrument")
                .option("-Djdk.system.logger.format=%1$tQ%n");
    }
}
