package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.boot.HostClock;
import dev.timens.it.derived.DerivedReader;
import dev.timens.it.derived.DerivedReaders;
import dev.timens.it.derived.DerivedReadingsProgram;
import dev.timens.it.derived.Moment;
import dev.timens.it.support.CellReport;
import dev.timens.it.support.ClassesJar;
import dev.timens.it.support.ForkedJvm;
import dev.timens.it.support.Jdk;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever method of the JDK shows the wall clock to users, it shows the namespace's. The other tests
 * are controls: each reader can fail, and depends on its own hook only.
 */
class DerivedReadingsIT {
    private static final Path BOOT_JAR = ClassesJar.of(HostClock.class);

    @Test
    void theMatrixIsWhole() {
        assertThat(DerivedReaders.all()).hasSize(27);
        assertThat(Moment.values()).hasSize(3);
    }

    /** Every calendar system of the JDK has a getCalendarDate() of its own, so that nothing calls AbstractCalendar's. */
    @Test
    void eachReadingOfTheBoundaryHasAReader() throws ReflectiveOperationException {
        Set<String> readings = new TreeSet<>(hooks());
        readings.add("sun.util.calendar.AbstractCalendar.getCalendarDate");
        // Read in JvmTimesIT.
        readings.add("javax.management.remote.JMXConnectionNotification.<init>");
        readings.add("sun.management.MemoryImpl.createNotification");
        readings.add("jdk.management.jfr.FlightRecorderMXBeanImpl.createNotification");
        assertThat(BoundaryReadings.hooks()).isEqualTo(readings);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.it.support.Jdk#all")
    void eachReaderShowsItsNamespace(Jdk jdk) {
        read(jvm(jdk).agent()).says(verdicts(reader -> true));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.it.support.Jdk#all")
    void withoutTheAgentEachReaderShowsTheHost(Jdk jdk) {
        read(jvm(jdk)).says(verdicts(reader -> false));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.it.support.Jdk#all")
    void withoutItsHookAReaderShowsTheHost(Jdk jdk) {
        for (String hook : hooks()) {
            read(jvm(jdk).agent("off=" + hook))
                    .says(verdicts(reader -> !reader.hook().equals(hook)));
        }
    }

    private static ForkedJvm jvm(Jdk jdk) {
        return ForkedJvm.on(jdk)
                .option("-Xbootclasspath/a:" + BOOT_JAR)
                .option("--add-exports", "java.base/jdk.internal.misc=ALL-UNNAMED")
                .option("--add-opens", "java.base/sun.util.calendar=ALL-UNNAMED");
    }

    private static CellReport read(ForkedJvm jvm) {
        return CellReport.of(jvm.run(DerivedReadingsProgram.class));
    }

    private static Set<String> hooks() {
        return DerivedReaders.all().stream().map(DerivedReader::hook).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> verdicts(Predicate<DerivedReader> shifted) {
        Map<String, String> verdicts = new HashMap<>();
        for (DerivedReader reader : DerivedReaders.all()) {
            for (Moment moment : Moment.values()) {
                boolean right = moment == Moment.OUTSIDE || shifted.test(reader);
                verdicts.put(reader.name() + "/" + moment, right ? "OK" : "WRONG reads host");
            }
        }
        return verdicts;
    }
}
