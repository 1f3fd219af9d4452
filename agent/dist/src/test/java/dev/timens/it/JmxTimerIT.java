package dev.timens.it;

import dev.timens.it.boot.HostClock;
import dev.timens.it.cells.ThreadKind;
import dev.timens.it.jvmtimes.JmxTimers;
import dev.timens.it.support.ClassesJar;
import dev.timens.it.support.Verdicts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The timer of management keeps host time inside, whoever owns it and whoever asks it. */
class JmxTimerIT {
    private static final Path BOOT_JAR = ClassesJar.of(HostClock.class);
    private static final Duration SHIFT = Duration.ofDays(100).plusMillis(7);
    private static final List<String> PLACES = List.of("here", "+40d", "-3000d");

    private static final List<String> KINDS = List.of(
            "once",
            "once-at-fixed-rate",
            "periods",
            "periods-at-fixed-rate",
            "started-later",
            "started-later-at-fixed-rate",
            "past-date",
            "passed-before-start",
            "getDate",
            "stamp");

    /** Which kinds need which hook, where owner and caller are shifted alike. */
    private static final Map<String, List<String>> HOOKS = Map.of(
            "javax.management.timer.Timer.addNotification",
            List.of(
                    "periods-at-fixed-rate",
                    "started-later",
                    "started-later-at-fixed-rate",
                    "passed-before-start",
                    "getDate",
                    "stamp"),
            "javax.management.timer.Timer.getDate",
            List.of("getDate"),
            "javax.management.timer.Timer.sendNotification",
            List.of("passed-before-start", "stamp"),
            "javax.management.timer.Timer.start",
            List.of("started-later", "started-later-at-fixed-rate"),
            "javax.management.timer.Timer.updateTimerTable",
            List.of("periods-at-fixed-rate"));

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void tellsADateWhenTheCallersClockShowsIt(Jdk jdk) {
        Verdicts.of(jvm(jdk).agent()
                        .option("-Dplaces=" + String.join(",", PLACES))
                        .run(JmxTimers.class))
                .areOk(CellNames.of(KINDS, CellNames.product(PLACES, PLACES), ThreadKind.on(jdk.feature())));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void whereEveryThreadIsShiftedToo(Jdk jdk) {
        Verdicts.of(shifted(jdk, "").run(JmxTimers.class)).areOk(cells(KINDS, jdk));
    }

    /** The shorter patience is still far more than a cell takes. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void goesWrongWithoutItsHooks(Jdk jdk) {
        HOOKS.forEach((hook, kinds) -> Verdicts.of(shifted(jdk, ",off=" + hook)
                        .option("-Dcells.patience.millis=12000")
                        .run(JmxTimers.class))
                .areOkExcept(cells(KINDS, jdk), cells(kinds, jdk)));
    }

    private static List<String> cells(List<String> kinds, Jdk jdk) {
        return CellNames.of(kinds, List.of("here:here"), ThreadKind.on(jdk.feature()));
    }

    private static ForkedJvm shifted(Jdk jdk, String more) {
        return jvm(jdk).agent("realtime=" + SHIFT + more)
                .option("-Dplaces=here", "-Dinitial.millis=" + SHIFT.toMillis());
    }

    private static ForkedJvm jvm(Jdk jdk) {
        return ForkedJvm.on(jdk)
                .option("-Xbootclasspath/a:" + BOOT_JAR)
                .option("--add-exports", "java.base/jdk.internal.misc=ALL-UNNAMED");
    }
}
