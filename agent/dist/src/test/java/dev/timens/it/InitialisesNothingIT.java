package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.laziness.CarelessAgent;
import dev.timens.it.laziness.DoNothing;
import dev.timens.it.laziness.SetThenAsk;
import dev.timens.it.support.BareAgentJar;
import dev.timens.it.support.ClassLog;
import dev.timens.it.support.ClocksFile;
import dev.timens.it.support.NativeLibraries;
import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Attaching initialises nothing that an application can see: what main configures still takes effect. */
class InitialisesNothingIT {
    @TempDir
    Path folder;

    private List<String> modes;

    @BeforeEach
    void makeModes() throws IOException {
        Path config = Files.writeString(folder.resolve("groups.properties"), """
                realtime=+1d
                namespace.of-main.monotonic=+1h
                namespace.of-main.groups=main
                """);
        Path clocks = ClocksFile.ofAnotherHost(Instant.now(), 864_000).writeTo(folder.resolve("clocks"));
        modes = new ArrayList<>(List.of(
                "log=quiet",
                "realtime=@2030-01-01T00:00:00Z,monotonic=-1h",
                "config=" + config,
                "restore=" + clocks + ":elapsed"));
        if (NativeLibraries.arePresent()) {
            modes.add("log=quiet,native=required");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void whatMainConfiguresTakesEffect(Jdk jdk) {
        String home = folder.toString();
        List<String> alone =
                ForkedJvm.on(jdk).run(SetThenAsk.class, home).expectSuccess().lines();
        assertThat(alone.subList(0, 5))
                .containsExactly(
                        "time zone Pacific/Auckland",
                        "common pool 7",
                        "log manager OwnLogManager",
                        "own server builder true",
                        "security property own value");
        for (String mode : modes) {
            assertThat(ForkedJvm.on(jdk)
                            .agent(mode)
                            .run(SetThenAsk.class, home)
                            .expectSuccess()
                            .lines())
                    .as(mode)
                    .isEqualTo(alone);
        }
    }

    /** What it looks like when an agent does initialise something. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aCarelessAgentIsSeen(Jdk jdk) {
        String careless = "-javaagent:" + BareAgentJar.of(CarelessAgent.class);
        List<String> lines = ForkedJvm.on(jdk)
                .option(careless)
                .run(SetThenAsk.class, folder.toString())
                .expectSuccess()
                .lines();
        assertThat(lines).doesNotContain("time zone Pacific/Auckland", "common pool 7");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theArchiveOfBootClassesStaysInUse(Jdk jdk) throws IOException {
        long alone = shared(ForkedJvm.on(jdk));
        assertThat(alone).isGreaterThan(300);
        for (String mode : modes) {
            // With "on" the JVM stops if it cannot use the archive.
            assertThat(shared(ForkedJvm.on(jdk).option("-Xshare:on").agent(mode)))
                    .as(mode)
                    .isGreaterThanOrEqualTo(alone);
        }
    }

    private long shared(ForkedJvm jvm) throws IOException {
        ClassLog log = new ClassLog(folder.resolve("classes.log"));
        String out = jvm.option(log.option())
                .classPath(Artifacts.testClasses())
                .run(DoNothing.class)
                .expectSuccess()
                .out();
        assertThat(out).as("the JVM's warnings are printed there").isEmpty();
        return log.shared();
    }
}
