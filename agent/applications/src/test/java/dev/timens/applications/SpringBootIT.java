package dev.timens.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.applications.journal.JournalApplication;
import dev.timens.applications.journal.StartedInScope;
import dev.timens.applications.support.ForkedJvm;
import dev.timens.applications.support.Jdk;
import dev.timens.applications.support.JournalRun;
import dev.timens.applications.support.Sightings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final String ALL_JDKS = "dev.timens.applications.support.Jdk#all";

    /** Where a file's time is shown: the host's, unless files are told to follow. */
    private static final Set<String> OF_FILES = Set.of("GET /written.txt last-modified", "GET /kept .fileWritten");

    /** Shifted with the reader once the agent converts them. */
    private static final Set<String> OF_THE_PROCESS = Set.of(
            "GET /kept .jvmStart",
            "GET /kept .processStart",
            "GET /actuator/metrics/process.start.time .measurements.value");

    /** Belongs to the whole JVM: in the initial namespace, wherever the application was started. */
    private static final Set<String> OF_THE_COMMON_POOL = Set.of("GET /read .commonPool");

    /** HikariCP keeps host time by default, and its threads are in the initial namespace with what runs on them: Logback. */
    private static final Set<String> OF_THE_POOL =
            Set.of("stdout, the pool's threads", "journal.log, the pool's threads");

    private static final Pattern STARTED =
            Pattern.compile("Started .* in ([\\d.]+) .*process running for ([\\d.]+)\\)");

    /** Hours or days: on a loaded machine a thread is late too, and the pool cannot tell the one from the other. */
    private static final Pattern CLOCK_LEAP = Pattern.compile("Retrograde clock|clock leap .*delta=\\d+[dh]");

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource(ALL_JDKS)
    void plainlyEveryTimeIsTheHosts(Jdk jdk) throws Exception {
        JournalRun run = run(ForkedJvm.on(jdk, folder));

        assertEveryTime(run, Duration.ZERO, Set.of());
        assertThat(run.bracket().holdsMonotonic(run.nanoTime(), Duration.ZERO)).isTrue();
        // The same checks find each of them wrong where another time is expected.
        assertThat(run.seen().outside(run.bracket(), SHIFT)).hasSize(run.seen().size());
        assertThat(run.bracket().holdsMonotonic(run.nanoTime(), DAY)).isFalse();
    }

    @ParameterizedTest
    @MethodSource(ALL_JDKS)
    void everyTimeIsShifted(Jdk jdk) throws Exception {
        JournalRun run = run(ForkedJvm.on(jdk, folder).agent(",realtime=+400d"));

        assertEveryTime(run, SHIFT, union(OF_FILES, OF_THE_PROCESS));
        assertThat(run.bracket().holdsMonotonic(run.nanoTime(), Duration.ZERO)).isTrue();
        assertThat(saidByAgent(run)).singleElement().asString().contains("realtime=+400d for every thread");
    }

    @ParameterizedTest
    @MethodSource(ALL_JDKS)
    void everyTimeIsShiftedOnVirtualThreads(Jdk jdk) throws Exception {
        ForkedJvm jvm = ForkedJvm.on(jdk, folder).agent(",realtime=+400d,monotonic=+1d");
        // Where there are none, Spring Boot does without.
        JournalRun run = run(jvm.option("-Dspring.threads.virtual.enabled=true"));

        assertEveryTime(run, SHIFT, union(OF_FILES, OF_THE_PROCESS));
        assertThat(run.bracket().holdsMonotonic(run.nanoTime(), DAY)).isTrue();
    }

    @ParameterizedTest
    @MethodSource(ALL_JDKS)
    void startedInScopeEveryTimeIsShifted(Jdk jdk) throws Exception {
        JournalRun run = runInScope(ForkedJvm.on(jdk, folder).agent(",host=none"));

        assertEveryTime(run, SHIFT, union(OF_FILES, OF_THE_PROCESS, OF_THE_COMMON_POOL));
    }

    @ParameterizedTest
    @MethodSource(ALL_JDKS)
    void startedInScopeLibrariesThatKeepHostTimeDoSo(Jdk jdk) throws Exception {
        JournalRun run = runInScope(ForkedJvm.on(jdk, folder).agent(""));

        assertEveryTime(run, SHIFT, union(OF_FILES, OF_THE_PROCESS, OF_THE_COMMON_POOL, OF_THE_POOL));
    }

    private static JournalRun run(ForkedJvm jvm) throws Exception {
        return JournalRun.of(jvm, JournalApplication.class, List.of());
    }

    /** The offsets are those of a scope; whoever is not in it keeps host time. */
    private static JournalRun runInScope(ForkedJvm jvm) throws Exception {
        JournalRun run = JournalRun.of(jvm, StartedInScope.class, List.of(SHIFT.toString(), DAY.toString()));
        assertThat(run.bracket().holdsMonotonic(run.nanoTime(), DAY)).isTrue();
        assertOutsideIsHosts(run);
        assertThat(saidByAgent(run)).isEmpty();
        return run;
    }

    private static void assertEveryTime(JournalRun run, Duration shift, Set<String> hosts) {
        assertThat(run.seen().places()).containsAll(Places.all());
        assertThat(run.seen().in(hosts, false).outside(run.bracket(), shift))
                .as("times that are not those from %s, %s later", run.bracket(), shift)
                .isEmpty();
        assertThat(run.seen().in(hosts, true).outside(run.bracket(), Duration.ZERO))
                .as("times that are not those from %s", run.bracket())
                .isEmpty();
        assertDurations(run);
        assertHousekeeperSawNoLeap(run);
        System.out.println(
                run.seen().size() + " times in " + run.seen().places().size() + " places");
    }

    /** Durations are nobody's time: they are as long as they were. */
    private static void assertDurations(JournalRun run) {
        Matcher started = STARTED.matcher(String.join("\n", run.out()));
        assertThat(started.find()).isTrue();
        System.out.println(started.group());
        double length = run.bracket().length().toMillis() / 1000.0;
        assertThat(Double.parseDouble(started.group(1))).isBetween(0.0, length);
        assertThat(Double.parseDouble(started.group(2))).isBetween(0.0, length);
        assertThat(run.uptime()).isBetween(Duration.ZERO, run.bracket().length());
    }

    private static void assertHousekeeperSawNoLeap(JournalRun run) {
        assertThat(run.out().stream().filter(line -> line.contains("housekeeper") && line.contains("Pool stats")))
                .hasSizeGreaterThan(2);
        assertThat(run.out()).noneMatch(line -> CLOCK_LEAP.matcher(line).find());
    }

    /** What {@link StartedInScope} read before the application was started and after. */
    private static void assertOutsideIsHosts(JournalRun run) {
        List<String> lines =
                run.err().stream().filter(line -> line.startsWith("outside ")).toList();
        assertThat(lines).hasSize(2);
        Sightings outside = new Sightings();
        for (String line : lines) {
            outside.addOf("outside", line);
            long nanos =
                    Long.parseLong(line.substring(line.lastIndexOf(' ') + 1).replace("ns", ""));
            assertThat(run.bracket().holdsMonotonic(nanos, Duration.ZERO)).isTrue();
        }
        assertThat(outside.outside(run.bracket(), Duration.ZERO)).isEmpty();
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
