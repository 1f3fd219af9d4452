package dev.timens.suites;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.testing.Jdk;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kafka's tests of its clients: producer, consumer, network, security, metrics. */
@Tag("long")
class KafkaClientsIT {
    /** The suite has over 8000 tests. A few fail or are skipped on some machines. */
    private static final int MOST = 6500;

    /** They make a pair of RSA keys for each of several hundred tests, which takes longer than all others together. */
    private static final String KEY_MAKERS = ".*Ssl.*TransportLayer.*";

    static Stream<Jdk> jdks() {
        return Jdk.all();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void theSameTestsPassWithTheAgent(Jdk jdk) throws Exception {
        Suite suite = Suite.published("kafka-clients", "-test", Duration.ofMinutes(20))
                .without(KEY_MAKERS);
        Outcomes plain = new SuiteRun(suite, jdk, Arm.PLAIN, "all").outcomesAtLast();
        assertThat(plain.successful()).as("tests that pass plainly").isGreaterThan(MOST);

        List<String> findings = new Comparison(suite, jdk, plain, Explanation.of(suite)).findings(Arm.asked());

        assertThat(findings).isEmpty();
    }
}
