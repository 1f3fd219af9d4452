package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.misses.ClockCaller;
import dev.timens.it.misses.ReadWith;
import dev.timens.it.support.ClockBracket;
import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A class that cannot be redirected is named once, with its number; {@code strict=true} makes that fatal. */
class MissesIT {
    private static final String SHIFT = "monotonic=+2h,realtime=+30d,log=quiet";
    private static final String STRICT = SHIFT + ",strict=true";
    private static final String FATAL = "timens: strict=true: a miss ends the JVM, exit status 2.";

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aClassWithoutRoomForTheRedirectionIsNamedOnceAndCounted(Jdk jdk) throws IOException {
        ClockCaller.write(folder, "Full", ClockCaller.FULL);
        ClockCaller.write(folder, "NearlyFull", ClockCaller.FULL - 1);
        ClockCaller.write(folder, "LeavesRoom", ClockCaller.FULL - 2);
        ClockBracket bracket = ClockBracket.open();
        Outcome outcome = readWith(jdk, SHIFT, "Full", "LeavesRoom", "NearlyFull");
        bracket.close();
        assertThat(outcome.expectSuccess().lines()).hasSize(6);
        for (String line : outcome.lines()) {
            String[] words = line.split(" ");
            Duration offset = words[0].equals("LeavesRoom") ? Duration.ofHours(2) : Duration.ZERO;
            bracket.requireMonotonic(line, Long.parseLong(words[1]), offset);
        }
        assertThat(outcome.err().lines())
                .containsExactly(
                        "timens: class Full keeps host time: its constant pool is full.",
                        "timens: class NearlyFull keeps host time: its constant pool is full. (miss number 2)");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void inStrictModeSuchAClassEndsTheJvm(Jdk jdk) throws IOException {
        ClockCaller.write(folder, "Full", ClockCaller.FULL);
        ClockCaller.write(folder, "LeavesRoom", ClockCaller.FULL - 2);
        Outcome outcome = readWith(jdk, STRICT, "LeavesRoom", "Full");
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.lines()).as("it ran until it loaded the class").hasSize(1);
        assertThat(outcome.err().lines())
                .containsExactly("timens: class Full keeps host time: its constant pool is full.", FATAL);
    }

    private Outcome readWith(Jdk jdk, String options, String... classes) {
        return ForkedJvm.on(jdk)
                .classPath(Artifacts.testClasses(), folder)
                .agent(options)
                .run(ReadWith.class, classes);
    }
}
