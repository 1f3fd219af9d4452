package dev.timens.demo.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.testing.Jdk;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MigrationDemoIT {

    static Stream<Path> jdks() {
        return Jdk.all().map(Jdk::home);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void leaseAndScheduleGoOnOnlyWithTheClocksOfTheHostTheyCameFrom(Path jdk) throws Exception {
        DemoRun run = told(jdk, DemoRun.AGENT);

        assertThat(run.output())
                .contains("both moves came out right, and without them both went wrong")
                .doesNotContain("WRONG")
                .containsSubsequence("days, without restore", "the lease has 7.0 days left, the task does not run   ok")
                .containsSubsequence("days, with restore", "the lease ends after ", "every half second   ok")
                .containsSubsequence("the lease is over at once, ", "late runs come in one burst   ok")
                .containsSubsequence("late runs come", "the lease ends after ", "every half second   ok");
        assertThat(run.status()).isZero();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void withoutTheAgentItGoesWrongWhereItShouldNot(Path jdk) throws Exception {
        DemoRun run = told(jdk, Agent.NONE);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output())
                .containsPattern("WRONG host B, up \\S+ days, with restore: the lease has 7.0 days left")
                .containsPattern("WRONG host B, up \\S+ days, with restore: the task does not run")
                .containsPattern("WRONG host B, up \\S+ days, with restore: the lease is over at once")
                .containsPattern("WRONG host B, up \\S+ days, with restore: \\S+ late runs come in one burst")
                .doesNotContain("WRONG host A")
                .doesNotContain("without restore: ");
    }

    private static DemoRun told(Path jdk, String agent) throws Exception {
        DemoRun run = DemoRun.of(jdk, agent, "migration");
        int skipped = run.output().indexOf("Skipped: ");
        Assumptions.assumeTrue(skipped < 0, () -> run.output().substring(skipped));
        return run;
    }
}
