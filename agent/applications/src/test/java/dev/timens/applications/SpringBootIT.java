package dev.timens.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.applications.journal.JournalApplication;
import dev.timens.applications.journal.StartedInScope;
import dev.timens.applications.support.ApplicationJvm;
import dev.timens.applications.support.JournalRun;
import dev.timens.testing.Jdk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Spring Boot with Tomcat, JPA and Flyway, 400 days from now: every time that it prints, serves and stores is found by its
 * form, in whatever it says, and lies between the host's times before and after the run, 400 days later.
 */
class SpringBootIT {
    private static final Duration SHIFT = Duration.ofDays(400);
    private static final Duration DAY = Duration.ofDays(1);
    private static final String ALL_JDKS = "dev.timens.testing.Jdk#all";

    /** Where a file's time is shown: the host's, unless files are told to follow. */
    private static final Set<String> OF_FILES = Set.of("GET /written.txt last-modified", "GET /kept .fileWritten");

    /** HikariCP keeps host time by default: its threads are in the initial namespace, and so is Logback on them. */
    private static final Set<String> OF_THE_POOL =
            Set.of("stdout, the pool's threads", "journal.log, the pool's threads");

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource(ALL_JDKS)
    void plainlyEveryTimeIsTheHosts(Jdk jdk) throws Exception {
        JournalRun run = run(ApplicationJvm.on(jdk, folder));

        JournalChecks.assertTimes(run, Duration.ZERO, Set.of());
        JournalChecks.assertMonotonic(run, Duration.ZERO);
        // The same checks find each of them wrong where another time is expected.
        assertThat(run.seen().outside(run.bracket(), SHIFT)).hasSize(run.seen().size());
        assertThat(run.bracket().holdsMonotonic(run.figures().nanoTime(), DAY)).isFalse();
    }

    @ParameterizedTest
    @MethodSource(ALL_JDKS)
    void everyTimeIsShifted(Jdk jdk) throws Exception {
        Path dump = folder.resolve("rewritten");
        JournalRun run = run(ApplicationJvm.on(jdk, folder).agent(",realtime=+400d,dump=" + dump));

        JournalChecks.assertTimes(run, SHIFT, OF_FILES);
        JournalChecks.assertMonotonic(run, Duration.ZERO);
        assertThat(saidByAgent(run)).singleElement().asString().contains("realtime=+400d for every thread");
        try (Stream<Path> rewritten = Files.walk(dump)) {
            System.out.println(rewritten.filter(Files::isRegularFile).count() + " of them rewritten");
        }
    }

    /** And on virtual threads, where there are any: Spring Boot does without on JDKs that have none. */
    @ParameterizedTest
    @MethodSource(ALL_JDKS)
    void everyTimeIsShiftedWithTheMonotonicClockToo(Jdk jdk) throws Exception {
        ApplicationJvm jvm = ApplicationJvm.on(jdk, folder).agent(",realtime=+400d,monotonic=+1d");
        JournalRun run = run(jvm.option("-Dspring.threads.virtual.enabled=true"));

        JournalChecks.assertTimes(run, SHIFT, OF_FILES);
        JournalChecks.assertMonotonic(run, DAY);
        assertThat(run.out().stream().anyMatch(line -> line.contains("omcat-handler")))
                .isEqualTo(jdk.feature() >= 21);
    }

    @ParameterizedTest
    @MethodSource(ALL_JDKS)
    void startedInScopeEveryTimeIsShifted(Jdk jdk) throws Exception {
        JournalRun run = runInScope(ApplicationJvm.on(jdk, folder).agent(",host=none"));

        JournalChecks.assertTimes(run, SHIFT, OF_FILES);
    }

    @ParameterizedTest
    @MethodSource(ALL_JDKS)
    void startedInScopeThreadsOfLibrariesThatKeepHostTimeDoSo(Jdk jdk) throws Exception {
        JournalRun run = runInScope(ApplicationJvm.on(jdk, folder).agent(""));

        JournalChecks.assertTimes(run, SHIFT, union(OF_FILES, OF_THE_POOL));
    }

    private static JournalRun run(ApplicationJvm jvm) throws Exception {
        return JournalRun.of(jvm, JournalApplication.class, List.of());
    }

    /** The offsets are those of a scope; whoever is not in it keeps host time. */
    private static JournalRun runInScope(ApplicationJvm jvm) throws Exception {
        JournalRun run = JournalRun.of(jvm, StartedInScope.class, List.of(SHIFT.toString(), DAY.toString()));
        JournalChecks.assertMonotonic(run, DAY);
        JournalChecks.assertOutsideIsHosts(run);
        assertThat(saidByAgent(run)).isEmpty();
        return run;
    }

    private static List<String> saidByAgent(JournalRun run) {
        return run.err().stream().filter(line -> line.startsWith("timens: ")).toList();
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        Set<String> union = new TreeSet<>();
        for (Set<String> set : sets) {
            union.addAll(set);
        }
        return union;
    }
}
