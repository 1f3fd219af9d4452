package dev.timens.it;

import static dev.timens.it.PlacedNames.EVERYWHERE;
import static dev.timens.it.PlacedNames.HERE;

import dev.timens.it.boot.HostClock;
import dev.timens.it.jvmtimes.JvmTimes;
import dev.timens.it.jvmtimes.RecorderStamps;
import dev.timens.it.support.ClassesJar;
import dev.timens.it.support.Verdicts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * When the JVM and processes began, and the stamps of management, in the reader's time. The other tests
 * are controls: what fails without the agent, and without each hook.
 */
class JvmTimesIT {
    private static final Path BOOT_JAR = ClassesJar.of(HostClock.class);
    private static final Duration SHIFT = Duration.ofDays(100).plusMillis(7);

    private static final List<String> GAUGES = List.of(
            "GaugeMonitor.getDerivedGaugeTimeStamp",
            "CounterMonitor.getDerivedGaugeTimeStamp",
            "StringMonitor.getDerivedGaugeTimeStamp");

    /** What derives from {@code new Date()}. */
    private static final List<String> DERIVED = List.of(
            "Notification", "Notification-with-message", "MBeanServerNotification", "AttributeChangeNotification");

    private static final List<String> START =
            List.of("RuntimeMXBean.getStartTime", "MBeanServer.getAttribute-StartTime", "uptime-is-now-less-start");

    private static final List<String> PROCESS =
            List.of("ProcessHandle.Info.startInstant", "ProcessHandle.Info.toString", "Process.info-of-a-child");

    /** Compares two places with each other: in one place alone it cannot fail. */
    private static final String OTHER_PROCESS = "startInstant-of-another-process";

    /** Right without the agent, too: the JDK compares the host's times. */
    private static final String HANDLES = "handles-of-a-child-agree";

    /** Right without the agent: the listener's clock is the host's as well. */
    private static final List<String> ON_THREADS_OF_THE_JDK =
            List.of("GarbageCollectorMXBean-notification", "MonitorNotification", "MonitorNotification-of-an-error");

    private static final List<String> CHECKS = checks();

    /** Which checks need which hook. */
    private static final Map<String, List<String>> HOOKS = Map.of(
            "sun.management.RuntimeImpl.getStartTime",
            START,
            "java.lang.ProcessHandleImpl$Info.startInstant",
            PROCESS,
            "javax.management.remote.JMXConnectionNotification.<init>",
            List.of("JMXConnectionNotification"),
            "sun.management.MemoryImpl.createNotification",
            List.of("MemoryMXBean-notification"),
            "com.sun.management.internal.GarbageCollectorExtImpl.createGCNotification",
            List.of("GarbageCollectorMXBean-notification"),
            "javax.management.monitor.Monitor.sendNotification",
            List.of("MonitorNotification", "MonitorNotification-of-an-error"),
            "javax.management.monitor.Monitor$ObservedObject.getDerivedGaugeTimeStamp",
            GAUGES);

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void eachReaderSeesItsOwnTime(Jdk jdk) {
        run(jvm(jdk).agent()).areOk(PlacedNames.of(CHECKS, EVERYWHERE, jdk));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void whereEveryThreadIsShiftedAllAgree(Jdk jdk) {
        run(shifted(jdk, "")).areOk(PlacedNames.of(CHECKS, HERE, jdk));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutTheAgentReadersSeeTheHost(Jdk jdk) {
        List<String> wrong = new ArrayList<>(CHECKS);
        wrong.remove(HANDLES);
        wrong.removeAll(ON_THREADS_OF_THE_JDK);
        // Reads each gauge from everywhere.
        wrong.removeAll(GAUGES);
        List<String> expected = PlacedNames.of(wrong, PlacedNames.SHIFTED, jdk);
        expected.addAll(PlacedNames.of(GAUGES, EVERYWHERE, jdk));
        run(jvm(jdk)).areOkExcept(PlacedNames.of(CHECKS, EVERYWHERE, jdk), expected);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutItsHookAReaderSeesTheHost(Jdk jdk) {
        HOOKS.forEach((hook, checks) -> run(shifted(jdk, ",off=" + hook).option("-Dthreads=platform"))
                .areOkExcept(PlacedNames.ofPlatformThreads(CHECKS, HERE), PlacedNames.ofPlatformThreads(checks, HERE)));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void recordingsTellWhenTheirStateChanged(Jdk jdk) {
        List<String> check = List.of("FlightRecorderMXBean-notification");
        Verdicts.of(jvm(jdk).agent().run(RecorderStamps.class)).areOk(PlacedNames.of(check, EVERYWHERE, jdk));
        String method = jdk.feature() < 21 ? "createNotication" : "createNotification";
        Verdicts.of(jvm(jdk).agent("off=jdk.management.jfr.FlightRecorderMXBeanImpl." + method)
                        .run(RecorderStamps.class))
                .areOkExcept(PlacedNames.of(check, EVERYWHERE, jdk), PlacedNames.of(check, PlacedNames.SHIFTED, jdk));
    }

    private static ForkedJvm shifted(Jdk jdk, String more) {
        return jvm(jdk).agent("realtime=" + SHIFT + more)
                .option("-Dplaces=here", "-Dinitial.millis=" + SHIFT.toMillis());
    }

    private static ForkedJvm jvm(Jdk jdk) {
        return ForkedJvm.on(jdk)
                .option("-Xbootclasspath/a:" + BOOT_JAR)
                .option("--add-exports", "java.base/jdk.internal.misc=ALL-UNNAMED")
                .option("--add-opens", "java.management/sun.management=ALL-UNNAMED")
                .option("-Dlaunched.millis=" + System.currentTimeMillis());
    }

    private static Verdicts run(ForkedJvm jvm) {
        return Verdicts.of(jvm.run(JvmTimes.class));
    }

    private static List<String> checks() {
        List<String> checks = new ArrayList<>(START);
        checks.addAll(PROCESS);
        checks.add(OTHER_PROCESS);
        checks.add(HANDLES);
        checks.addAll(DERIVED);
        checks.addAll(List.of("JMXConnectionNotification", "MemoryMXBean-notification"));
        checks.addAll(GAUGES);
        checks.addAll(ON_THREADS_OF_THE_JDK);
        return checks;
    }
}
