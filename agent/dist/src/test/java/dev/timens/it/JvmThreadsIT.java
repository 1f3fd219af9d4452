package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.tasks.JvmThreads;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads that the whole JVM shares are in no namespace, whoever makes the JVM start them. */
class JvmThreadsIT {
    static Stream<Arguments> touchers() {
        return Jdk.all().flatMap(jdk -> Stream.of("scope", "group").map(place -> Arguments.of(jdk, place)));
    }

    @ParameterizedTest
    @MethodSource("touchers")
    void areNowhereWhoeverTouchesThemFirst(Jdk jdk, String place) {
        List<String> lines = lines(jdk, "log=info", place);
        assertThat(inside(lines)).isEmpty();
        assertThat(lines)
                .filteredOn(line -> line.startsWith("code "))
                .containsExactly("code cleaner|host", "code socket-channel|host", "code file-channel|host");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("thread ForkJoinPool.commonPool-worker"))
                .anyMatch(line ->
                        line.matches("thread (CompletableFutureDelay|ForkJoinPool.commonPool-delay)Scheduler.*"))
                .anyMatch(line -> line.startsWith("thread process reaper"))
                .anyMatch(line -> line.startsWith("thread JMX Monitor Scheduler"));
        if (jdk.hasVirtualThreads()) {
            assertThat(lines)
                    .anyMatch(line -> line.contains("|CarrierThreads|"))
                    .anyMatch(line -> line.matches("thread VirtualThread-un(park|block)er.*"));
        }
    }

    /** Those of channels; later releases put them into a group that says it. */
    @ParameterizedTest
    @ValueSource(strings = {"scope", "group"})
    void areWhereTheyWereTouchedWithoutTheHooks(String place) {
        Jdk jdk = Jdk.all().filter(one -> one.feature() == 17).findFirst().orElse(null);
        Assumptions.assumeTrue(jdk != null, "There is no JDK 17 here.");
        String off = "off=java.lang.Thread.<init>:java.util.concurrent.ThreadPoolExecutor$Worker.<init>";
        List<String> lines = lines(jdk, off, place);
        assertThat(inside(lines)).anyMatch(line -> line.startsWith("thread Thread-"));
        assertThat(lines).contains("code file-channel|inside");
    }

    /** But for the program's own thread, and the pool that JMX has for each thread group: that is the group's. */
    private static List<String> inside(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("thread ") && line.endsWith("|inside"))
                .filter(line ->
                        !line.startsWith("thread toucher|") && !line.startsWith("thread JMX Monitor ThreadGroup<"))
                .toList();
    }

    private static List<String> lines(Jdk jdk, String options, String place) {
        return ForkedJvm.on(jdk)
                .agent(options)
                .option("--add-opens=java.base/java.lang=ALL-UNNAMED")
                .run(JvmThreads.class, place)
                .expectSuccess()
                .lines();
    }
}
