package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.boot.HostClock;
import dev.timens.it.cells.ThreadKind;
import dev.timens.it.derived.DerivedReader;
import dev.timens.it.derived.DerivedReaders;
import dev.timens.it.derived.DerivedReadingsProgram;
import dev.timens.it.derived.Moment;
import dev.timens.it.support.CellReport;
import dev.timens.it.support.ClassesJar;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever method of the JDK shows the wall clock to users, it shows the namespace's, in four of them at
 * once. Some tests are controls: each reader can fail, and depends on its own hook only.
 */
class DerivedReadingsIT {
    private static final Path BOOT_JAR = ClassesJar.of(HostClock.class);
    private static final Duration UNIFORM = Duration.ofDays(400);

    /** Readings that users get of what is kept in host time; tested with the waits. */
    private static final String OF_WAITS = "java.util.TimerTask.scheduledExecutionTime";

    @TempDir
    static Path folder;

    @BeforeAll
    static void writeCertificates() throws Exception {
        DerivedReadingsJvm.writeCertificates(folder);
    }

    @Test
    void theMatrixIsWhole() {
        assertThat(DerivedReaders.all()).hasSize(125);
        assertThat(DerivedReaders.all()).extracting(DerivedReader::name).doesNotHaveDuplicates();
        assertThat(Moment.values()).hasSize(4);
    }

    /** Else a reader with its hook off could not fail. */
    @Test
    void eachReaderTellsSomeMomentFromNow() {
        for (DerivedReader reader : DerivedReaders.all()) {
            assertThat(reader.tells(Moment.SUMMER_OF_2000.offset()))
                    .as(reader.name())
                    .isTrue();
        }
    }

    /** Every calendar system of the JDK has a getCalendarDate() of its own, so that nothing calls AbstractCalendar's. */
    @Test
    void eachReadingOfTheBoundaryHasAReader() throws ReflectiveOperationException {
        Set<String> readings = new TreeSet<>(hooks());
        readings.add("sun.util.calendar.AbstractCalendar.getCalendarDate");
        readings.add(OF_WAITS);
        // Read in JvmTimesIT.
        readings.add("javax.management.remote.JMXConnectionNotification.<init>");
        readings.add("javax.management.monitor.Monitor$ObservedObject.getDerivedGaugeTimeStamp");
        readings.add("sun.management.RuntimeImpl.getStartTime");
        readings.add("sun.management.MemoryImpl.createNotification");
        readings.add("sun.management.RuntimeImpl.getStartTime");
        readings.add("javax.management.monitor.Monitor$ObservedObject.getDerivedGaugeTimeStamp");
        readings.add("jdk.management.jfr.FlightRecorderMXBeanImpl.createNotication");
        readings.add("jdk.management.jfr.FlightRecorderMXBeanImpl.createNotification");
        assertThat(BoundaryReadings.hooks()).isEqualTo(readings);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void eachReaderShowsItsNamespace(Jdk jdk) {
        read(jvm(jdk).agent()).says(verdicts(jdk, (reader, moment) -> true));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void eachReaderShowsTheTimeOfAWholeJvm(Jdk jdk) {
        Map<String, String> expected = new HashMap<>();
        for (DerivedReader reader : DerivedReaders.all()) {
            cells(jdk, reader, Moment.OUTSIDE).forEach(cell -> expected.put(cell, "OK"));
        }
        read(jvm(jdk).option("-D" + Moment.UNIFORM + "=" + UNIFORM.toMillis()).agent("realtime=+400d"))
                .says(expected);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutTheAgentEachReaderShowsTheHost(Jdk jdk) {
        read(jvm(jdk)).says(verdicts(jdk, (reader, moment) -> !reader.tells(moment.offset())));
    }

    /**
     * Hooks are numbered. For each bit of a number there is a run without the hooks that have it, and one
     * without those that do not: a reader that depends on any hook but its own fails in one run too many.
     */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutItsHookAReaderShowsTheHost(Jdk jdk) {
        List<String> hooks = List.copyOf(hooks());
        for (int bit = 1; bit < hooks.size(); bit <<= 1) {
            Set<String> with = new TreeSet<>();
            for (int number = 0; number < hooks.size(); number++) {
                if ((number & bit) != 0) {
                    with.add(hooks.get(number));
                }
            }
            Set<String> without = new TreeSet<>(hooks);
            without.removeAll(with);
            readWithout(jdk, with);
            readWithout(jdk, without);
        }
    }

    private static void readWithout(Jdk jdk, Set<String> off) {
        read(jvm(jdk).agent("off=" + String.join(":", off)))
                .says(verdicts(
                        jdk, (reader, moment) -> !off.contains(reader.hook()) || !reader.tells(moment.offset())));
    }

    private static ForkedJvm jvm(Jdk jdk) {
        return DerivedReadingsJvm.on(jdk, folder, BOOT_JAR);
    }

    private static CellReport read(ForkedJvm jvm) {
        return CellReport.of(jvm.run(DerivedReadingsProgram.class));
    }

    private static Set<String> hooks() {
        return DerivedReaders.all().stream().map(DerivedReader::hook).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> verdicts(Jdk jdk, BiPredicate<DerivedReader, Moment> right) {
        Map<String, String> verdicts = new HashMap<>();
        for (DerivedReader reader : DerivedReaders.all()) {
            for (Moment moment : Moment.values()) {
                String verdict = right.test(reader, moment) ? "OK" : "WRONG reads host";
                cells(jdk, reader, moment).forEach(cell -> verdicts.put(cell, verdict));
            }
        }
        return verdicts;
    }

    private static List<String> cells(Jdk jdk, DerivedReader reader, Moment moment) {
        List<String> cells = new ArrayList<>();
        for (ThreadKind kind : ThreadKind.on(jdk.feature())) {
            cells.add(reader.name() + "/" + moment + "/" + kind);
        }
        return cells;
    }
}
