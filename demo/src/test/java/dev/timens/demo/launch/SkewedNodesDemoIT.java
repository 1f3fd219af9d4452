package dev.timens.demo.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.testing.Jdk;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SkewedNodesDemoIT {

    static Stream<Path> jdks() {
        return Jdk.all().map(Jdk::home);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void bothNodesHoldTheLockOnlyWithSkewedClocksOfTheirOwn(Path jdk) throws Exception {
        DemoRun run = DemoRun.of(jdk, DemoRun.AGENT, "skewed-nodes");

        assertThat(run.output())
                .contains("All 3 timelines and all 6 clocks are right")
                .doesNotContain("WRONG")
                .containsSubsequence("no skew:", "both    never    ok", "skew:", "ok     hold the lock at once")
                .containsSubsequence("database's time:", "both    never    ok");
        assertThat(run.status()).isZero();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void withoutTheAgentTheSkewIsFoundMissing(Path jdk) throws Exception {
        DemoRun run = DemoRun.of(jdk, Agent.NONE, "skewed-nodes");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output())
                .contains("WRONG skew, node-b: clock shows")
                .contains("WRONG skew, both: never")
                .contains("WRONG database's time, node-b: clock shows")
                .doesNotContain("WRONG no skew")
                .doesNotContain("ok     hold the lock at once");
    }
}
