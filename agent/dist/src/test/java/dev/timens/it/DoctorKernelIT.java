package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.support.DoctorRun;
import dev.timens.it.support.NativeLibraries;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the doctor says of what the kernel allows, under launchers that take something away. */
class DoctorKernelIT {
    private static final String[] WITHOUT_CAPABILITIES = {
        "setpriv", "--bounding-set", "-sys_admin,-sys_time", "--inh-caps", "-sys_admin,-sys_time"
    };
    private static final String[] WITHOUT_NAMESPACES = {
        "unshare", "-Ur", "sh", "-c", "echo 0 > /proc/sys/user/max_time_namespaces && exec \"$@\"", "sh"
    };
    private static final String[] IN_A_NAMESPACE = {"unshare", "-T", "--monotonic", "100000", "--boottime", "200000"};

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void missingCapabilitiesAreNamedAndUnshareIsRefused(Jdk jdk) throws Exception {
        NativeLibraries.require();
        DoctorRun run = run(jdk, WITHOUT_CAPABILITIES);
        assertThat(run.line("kernel.capabilities").outcome()).isEqualTo("skip");
        assertThat(run.line("kernel.capabilities").found()).isEqualTo("without CAP_SYS_ADMIN and CAP_SYS_TIME");
        assertThat(run.line("kernel.unshare").found()).isEqualTo("no time namespace can be made: EPERM");
        assertThat(run.with("fail")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aLimitOfZeroIsNamedAndUnshareIsRefused(Jdk jdk) throws Exception {
        NativeLibraries.require();
        DoctorRun run = run(jdk, WITHOUT_NAMESPACES);
        assertThat(run.line("kernel.limits").found()).isEqualTo("user.max_time_namespaces is 0, so none can be made");
        assertThat(run.line("kernel.unshare").found()).isEqualTo("no time namespace can be made: ENOSPC");
        assertThat(run.with("fail")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void inANamespaceOfTheKernelsItsOffsetsAreToldAndTheAgentsReadingsAgree(Jdk jdk) throws Exception {
        DoctorRun run = run(jdk, IN_A_NAMESPACE);
        assertThat(run.line("kernel.namespace").found())
                .matches("in time:\\[\\d+], not the initial one; monotonic 100000 0, boottime 200000 0 \\(.*\\)");
        assertThat(run.with("fail")).isEmpty();
        assertThat(DoctorRun.of(ForkedJvm.on(jdk)).line("kernel.namespace").found())
                .as("outside")
                .isEqualTo("in the initial namespace, without offsets");
    }

    private static DoctorRun run(Jdk jdk, String... launcher) throws InterruptedException {
        Assumptions.assumeTrue(works(launcher), () -> "Not possible here: " + String.join(" ", launcher));
        return DoctorRun.of(ForkedJvm.on(jdk).under(launcher));
    }

    private static boolean works(String... launcher) throws InterruptedException {
        String[] command = Stream.concat(Stream.of(launcher), Stream.of("true")).toArray(String[]::new);
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException noSuchTool) {
            return false;
        }
    }
}
