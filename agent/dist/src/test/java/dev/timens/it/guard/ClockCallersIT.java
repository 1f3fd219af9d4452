package dev.timens.it.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.instrument.boundary.BoundaryHooks;
import dev.timens.testing.Jdk;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every method of every JDK that calls a clock was judged by somebody, and the boundary table does what
 * was judged. A new JDK's new callers fail this test by name.
 */
class ClockCallersIT {
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void everyCallerOfAClockIsJudgedAndTreatedSo(Jdk jdk) throws IOException {
        assertThat(complaintsWithout(jdk)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void everyNativeMethodThatLooksLikeAClockIsKnown(Jdk jdk) throws IOException {
        try (JdkImage image = new JdkImage(jdk)) {
            assertThat(image.scan().unknownClocks())
                    .describedAs("add it to Clock.ALL, or to its NO_CLOCKS")
                    .isEmpty();
        }
    }

    /** A row of each rule: one that shifts, one that converts, one that keeps host time. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aRowThatTheBoundaryTableLosesIsNoticed(Jdk jdk) throws IOException {
        String shifts = "java.util.Date.<init>";
        String converts = "java.time.Clock.currentInstant";
        String keepsHostTime = "jdk.jfr.internal.PlatformRecording.setMaxAge";
        assertThat(complaintsWithout(jdk, shifts, converts, keepsHostTime))
                .hasSize(4)
                .anyMatch(complaint -> complaint.contains(shifts + "()V calls java.lang.System.currentTimeMillis,"))
                .anyMatch(complaint -> complaint.contains(converts) && complaint.contains("getNanoTimeAdjustment"))
                .anyMatch(complaint -> complaint.contains(converts) && complaint.contains("currentTimeMillis"))
                .anyMatch(complaint -> complaint.contains(keepsHostTime) && complaint.contains("HOST_ISLAND"));
    }

    private static List<String> complaintsWithout(Jdk jdk, String... off) throws IOException {
        Set<String> hooks = new TreeSet<>(BoundaryHooks.names(jdk.feature()));
        hooks.removeAll(Set.of(off));
        try (JdkImage image = new JdkImage(jdk)) {
            CallScan scan = image.scan();
            Rewriting rewriting = Rewriting.of(image, scan, new BoundaryHooks(jdk.feature(), Set.of(off), false));
            return new Guard(JudgedCallers.load(), jdk.feature(), image.version(), hooks)
                    .complaints(scan.clockCalls(), rewriting::rewrites);
        }
    }
}
