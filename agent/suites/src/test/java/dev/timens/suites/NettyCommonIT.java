package dev.timens.suites;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.testing.Jdk;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Netty's tests of its executors, timers, promises, recyclers and loggers. */
class NettyCommonIT {
    /** The suite has over 1450 tests. A few fail or are skipped on some machines, and more where one stands still at times. */
    private static final int MOST = 1300;

    static Stream<Jdk> jdks() {
        return Jdk.all();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void theSameTestsPassWithTheAgent(Jdk jdk) throws Exception {
        Suite suite = Suite.published("netty-common", "-tests", Duration.ofMinutes(10));
        Outcomes plain = new SuiteRun(suite, jdk, Arm.PLAIN, "all").outcomesAtLast();
        assertThat(plain.successful()).as("tests that pass plainly").isGreaterThan(MOST);

        List<String> findings = new Comparison(suite, jdk, plain, Explanation.of(suite)).findings(Arm.asked());

        assertThat(findings).isEmpty();
    }
}
