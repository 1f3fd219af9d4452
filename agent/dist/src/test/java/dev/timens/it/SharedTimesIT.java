package dev.timens.it;

import dev.timens.it.boot.HostClock;
import dev.timens.it.cells.ThreadKind;
import dev.timens.it.derived.Moment;
import dev.timens.it.derived.SharedTimesProgram;
import dev.timens.it.support.CellReport;
import dev.timens.it.support.ClassesJar;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the JDK keeps for all threads lives as long, whichever namespace looks at it. The others are controls. */
class SharedTimesIT {
    private static final Path BOOT_JAR = ClassesJar.of(HostClock.class);
    private static final Set<Moment> PAST = Set.of(Moment.SUMMER_OF_2000, Moment.SUMMER_OF_2012);
    private static final Set<Moment> FUTURE = Set.of(Moment.SPRING_OF_2040);

    @TempDir
    static Path folder;

    @BeforeAll
    static void writeCertificates() throws Exception {
        DerivedReadingsJvm.writeCertificates(folder);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void livesAsLongInEachNamespace(Jdk jdk) {
        look(jvm(jdk).agent()).says(verdicts(jdk, (cell, moment) -> true));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutTheConversionSessionsEndTooEarlyOrTooLate(Jdk jdk) {
        off(jdk, "sun.security.ssl.SSLSessionContextImpl.isTimedout", (cell, moment) -> switch (cell) {
            case SharedTimesProgram.SESSION_LIVES, SharedTimesProgram.SESSION_COPY -> !PAST.contains(moment);
            case SharedTimesProgram.SESSION_ENDS -> !FUTURE.contains(moment);
            default -> true;
        });
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutTheConversionACopyIsFromAnotherTime(Jdk jdk) {
        off(
                jdk,
                "sun.security.ssl.SSLSessionImpl.<init>",
                (cell, moment) -> moment == Moment.OUTSIDE || !cell.equals(SharedTimesProgram.SESSION_COPY));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutHostTimeZonesEndTooEarlyOrTooLate(Jdk jdk) {
        off(jdk, "com.sun.jndi.dns.ZoneNode.isExpired", (cell, moment) -> switch (cell) {
            case SharedTimesProgram.ZONE_LIVES -> !FUTURE.contains(moment);
            case SharedTimesProgram.ZONE_ENDS -> !PAST.contains(moment);
            default -> true;
        });
    }

    private static void off(Jdk jdk, String hook, BiPredicate<String, Moment> right) {
        look(jvm(jdk).agent("off=" + hook)).says(verdicts(jdk, right));
    }

    private static ForkedJvm jvm(Jdk jdk) {
        return DerivedReadingsJvm.on(jdk, folder, BOOT_JAR);
    }

    private static CellReport look(ForkedJvm jvm) {
        return CellReport.of(jvm.run(SharedTimesProgram.class));
    }

    private static Map<String, String> verdicts(Jdk jdk, BiPredicate<String, Moment> right) {
        Map<String, String> verdicts = new HashMap<>();
        for (String cell : SharedTimesProgram.CELLS) {
            for (Moment moment : Moment.values()) {
                for (ThreadKind kind : ThreadKind.on(jdk.feature())) {
                    verdicts.put(cell + "/" + moment + "/" + kind, right.test(cell, moment) ? "OK" : "WRONG");
                }
            }
        }
        return verdicts;
    }
}
