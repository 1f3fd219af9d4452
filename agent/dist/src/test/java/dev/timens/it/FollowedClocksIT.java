package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.kernel.FollowClock;
import dev.timens.it.programs.PrintClocks;
import dev.timens.it.support.KernelNamespaces;
import dev.timens.it.support.NativeLibraries;
import dev.timens.it.support.Strace;
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

    /** Two thousand million seconds and seven nanoseconds, as x86-64 and aarch64 have them in memory. */
    private static final String INJECTED = "0094357700000000" + "0700000000000000";

    private static final long INJECTED_MILLIS = 2_000_000_000_000L;

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

    /** A kernel that has one answers as strace does here; what is read by the vDSO is the machine's own. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void anAuxiliaryClockIsFollowed(Jdk jdk) throws Exception {
        Strace.requireInjection();
        follows(jdk, "aux3");
    }

    /** An empty file is opened as a device would be. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aPtpDeviceIsFollowed(Jdk jdk) throws Exception {
        Strace.requireInjection();
        KernelNamespaces.requirePrivilege();
        String make = "mount -t tmpfs none /dev && : > /dev/ptp7 && exec \"$@\"";
        follows(jdk, "/dev/ptp7", "unshare", "--mount", "sh", "-c", make, "sh");
    }

    private static void follows(Jdk jdk, String clock, String... launcher) {
        long before = System.currentTimeMillis();
        List<String> lines = ForkedJvm.on(jdk)
                .under(launcher)
                .under("strace", "-f", "-qq", "-e", "trace=clock_gettime", "-e", "signal=none", "-o", "/dev/null")
                .under("-e", "inject=clock_gettime:retval=0:poke_exit=@arg2=" + INJECTED)
                .agent("realtime=" + clock + ",log=quiet")
                .run(FollowClock.class, clock)
                .expectSuccess()
                .lines();
        long after = System.currentTimeMillis();
        for (String place : List.of("initial ", "made ")) {
            String offset = lines.stream()
                    .filter(line -> line.startsWith(place))
                    .findFirst()
                    .orElseThrow()
                    .substring(place.length());
            // To the nearest millisecond.
            assertThat(Duration.parse(offset).toMillis())
                    .as(place)
                    .isBetween(INJECTED_MILLIS - after - 1, INJECTED_MILLIS - before + 1);
        }
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
