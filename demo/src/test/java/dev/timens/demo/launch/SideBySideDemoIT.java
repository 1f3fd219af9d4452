package dev.timens.demo.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.testing.Jdk;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SideBySideDemoIT {

    static Stream<Path> jdks() {
        return Jdk.all().map(Jdk::home);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void everyGroupAnswersFromItsOwnTime(Path jdk) throws Exception {
        DemoRun run = DemoRun.of(jdk, DemoRun.AGENT, "side-by-side");

        assertThat(run.output()).contains("All 300 answers are right").doesNotContain("WRONG");
        assertThat(run.status()).isZero();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void withoutTheAgentTheShiftedGroupsAreFoundWrong(Path jdk) throws Exception {
        DemoRun run = DemoRun.of(jdk, Agent.NONE, "side-by-side");

        assertThat(run.status()).isEqualTo(1);
        for (Question question : Question.values()) {
            assertThat(run.output())
                    .contains("WRONG " + question.key() + ", in-31-days: answered")
                    .doesNotContain("WRONG " + question.key() + ", today:");
            // The report is due on the same day an hour ago, unless that hour holds its due time.
            if (question != Question.REPORT) {
                assertThat(run.output()).contains("WRONG " + question.key() + ", an-hour-ago: answered");
            }
        }
    }
}
