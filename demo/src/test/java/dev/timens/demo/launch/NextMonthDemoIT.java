package dev.timens.demo.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.testing.Jdk;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NextMonthDemoIT {

    static Stream<Path> jdks() {
        return Jdk.all().map(Jdk::home);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void everyAnswerIsRightInBothRuns(Path jdk) throws Exception {
        DemoRun run = DemoRun.of(jdk, DemoRun.AGENT, "next-month");

        assertThat(run.output()).contains("All 10 answers are right").doesNotContain("WRONG");
        assertThat(run.status()).isZero();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void withoutTheAgentEveryShiftedAnswerIsFoundWrong(Path jdk) throws Exception {
        DemoRun run = DemoRun.of(jdk, Agent.NONE, "next-month");

        assertThat(run.status()).isEqualTo(1);
        for (Question question : Question.values()) {
            assertThat(run.output())
                    .contains("WRONG " + question.key() + ", shifted: answered")
                    .doesNotContain("WRONG " + question.key() + ", plain:");
        }
    }
}
