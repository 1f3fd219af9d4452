package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.kernel.FollowClock;
import dev.timens.it.programs.PrintClocks;
import dev.timens.it.support.NativeLibraries;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Realtime that follows another clock of the host's: where there is one, and where there is none. */
class FollowedClocksIT {
    private static final String UNTOLD =
            "'tai' shows the same as realtime: nobody has told this kernel the leap seconds; have the time service do it"
                    + " (leapsectz or leapseclist of chrony).";

    @BeforeEach
    void requireLibrary() {
        NativeLibraries.require();
    }

    /** Which of the two can be tested here depends on the machine's time service. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void taiIsFollowedWhereTheKernelKnowsTheLeapSeconds(Jdk jdk) {
        List<String> lines = ForkedJvm.on(jdk)
                .agent("log=quiet")
                .run(FollowClock.class, "tai")
                .expectSuccess()
                .lines();
        long seconds = Math.round(Long.parseLong(lines.get(0)) / 1e9);
        assertThat(lines.get(1)).isEqualTo("initial PT0S");
        Outcome whole = ForkedJvm.on(jdk).agent("realtime=tai,log=quiet").run(FollowClock.class, "+1h");
        if (seconds == 0) {
            assertThat(lines.get(2)).isEqualTo("Time namespace 'follower', realtime: " + UNTOLD);
            assertStopped(whole, "realtime in the agent argument: " + UNTOLD);
        } else {
            assertThat(lines.get(2)).isEqualTo("made " + Duration.ofSeconds(seconds));
            assertThat(whole.expectSuccess().lines().get(1)).isEqualTo("initial " + Duration.ofSeconds(seconds));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void anAuxiliaryClockThatIsAbsentIsNamed(Jdk jdk) {
        Assumptions.assumeFalse(
                Files.exists(Path.of("/sys/kernel/time/aux_clocks/7/aux_clock_enable")),
                "This machine has auxiliary clocks.");
        String sentence =
                "'aux7' cannot be followed: this kernel has no auxiliary clock 7 (EINVAL); it needs Linux 6.17"
                        + " with CONFIG_POSIX_AUX_CLOCKS, and a 1 written to /sys/kernel/time/aux_clocks/7/aux_clock_enable.";
        assertStopped(run(jdk, "realtime=aux7,log=quiet"), "realtime in the agent argument: " + sentence);
        Path file = ConfigFiles.of("log=quiet\nnamespace.a.realtime=aux7\nnamespace.a.groups=a");
        assertStopped(run(jdk, "config=" + file), "namespace.a.realtime in file " + file + ": " + sentence);
        assertThat(ForkedJvm.on(jdk)
                        .agent("log=quiet")
                        .run(FollowClock.class, "aux7")
                        .lines())
                .endsWith("Time namespace 'follower', realtime: " + sentence);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aPtpDeviceThatIsAbsentIsNamed(Jdk jdk) {
        assertStopped(
                run(jdk, "realtime=/dev/ptp99,log=quiet"),
                "realtime in the agent argument: '/dev/ptp99' cannot be followed: this machine has no PTP device"
                        + " /dev/ptp99 (ENOENT); ls /dev/ptp* names those it has.");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutTheLibraryNoneIsFollowed(Jdk jdk) {
        assertStopped(
                run(jdk, "realtime=tai,native=off"),
                "realtime in the agent argument: 'tai' cannot be followed: this needs the native library of timens,"
                        + " which the option native=off leaves out; start"
                        + " the JVM without that option, or with"
                        + " native=auto.");
    }

    private static Outcome run(Jdk jdk, String options) {
        return ForkedJvm.on(jdk).agent(options).run(PrintClocks.class);
    }

    private static void assertStopped(Outcome outcome, String sentence) {
        assertThat(outcome.err()).isEqualTo("timens: " + sentence + "\n");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exit()).isEqualTo(2);
    }
}
