package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.laziness.ReadInMinimalImage;
import dev.timens.it.support.ClockBracket;
import dev.timens.it.support.NativeLibraries;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The agent needs java.base and java.instrument, and nothing else of the JDK. */
class MinimalImageIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theAgentWorksInAnImageOfTwoModules(Jdk jdk) throws Exception {
        Jdk image = image(jdk);
        requireRight(image, "log=quiet", Duration.ZERO);
        if (NativeLibraries.arePresent()) {
            requireRight(image, "log=quiet,native=required", Duration.ZERO);
        }
        requireRight(image, "log=quiet,monotonic=+2h,realtime=@2030-01-01T00:00:00Z", Duration.ofHours(2));
    }

    private static void requireRight(Jdk image, String options, Duration outside) {
        ClockBracket bracket = ClockBracket.open();
        Outcome outcome = ForkedJvm.on(image).agent(options).run(ReadInMinimalImage.class);
        bracket.close();
        List<String> lines = outcome.expectSuccess().lines();
        assertThat(outcome.err()).isEmpty();
        assertThat(lines).hasSize(3).startsWith("2 modules");
        bracket.requireMonotonic("outside", Long.parseLong(lines.get(1)), outside);
        bracket.requireMonotonic("inside", Long.parseLong(lines.get(2)), Duration.ofHours(5));
    }

    private Jdk image(Jdk jdk) throws IOException, InterruptedException {
        Path home = folder.resolve("image");
        Process jlink = new ProcessBuilder(
                        jdk.tool("jlink").toString(),
                        "--add-modules",
                        "java.base,java.instrument",
                        "--output",
                        home.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(jlink.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        // Without jmods, only JDKs that were built to link from their own image can (JEP 493).
        Assumptions.assumeTrue(jlink.waitFor() == 0, () -> "jlink of " + jdk + " makes no image here: " + said);
        return new Jdk(home, jdk.feature());
    }
}
