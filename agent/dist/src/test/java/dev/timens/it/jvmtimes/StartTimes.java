package dev.timens.it.jvmtimes;

import static dev.timens.it.places.PlacedCells.require;

import dev.timens.it.boot.HostClock;
import dev.timens.it.places.Place;
import dev.timens.it.places.PlacedCheck;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** When the JVM and processes began. */
final class StartTimes {
    /** The host's wall clock when the test launched this JVM. */
    private static final long LAUNCHED = Long.getLong("launched.millis");

    /** The system reckons start times from when it was booted, which it has in whole seconds only. */
    private static final long BOOT_TIME_MILLIS = 2_000;

    /** How far uptime and now may have drifted apart; offsets are days. */
    private static final long DRIFT_MILLIS = 3_600_000;

    private static final RuntimeMXBean RUNTIME = ManagementFactory.getRuntimeMXBean();

    private StartTimes() {}

    static Map<String, PlacedCheck> checks() {
        Map<String, PlacedCheck> checks = new LinkedHashMap<>();
        checks.put("RuntimeMXBean.getStartTime", place -> jvm(RUNTIME.getStartTime(), place));
        checks.put("MBeanServer.getAttribute-StartTime", place -> jvm(attribute("StartTime"), place));
        checks.put("uptime-is-now-less-start", StartTimes::uptime);
        checks.put("ProcessHandle.Info.startInstant", place -> process(ProcessHandle.current(), place));
        checks.put("ProcessHandle.Info.toString", StartTimes::text);
        checks.put("Process.info-of-a-child", StartTimes::child);
        checks.put("startInstant-of-another-process", StartTimes::other);
        checks.put("handles-of-a-child-agree", StartTimes::identity);
        return checks;
    }

    private static String jvm(long start, Place place) {
        return began(start - place.offset(), 0);
    }

    private static String process(ProcessHandle handle, Place place) {
        return began(shown(handle.info()) - place.offset(), BOOT_TIME_MILLIS);
    }

    private static long shown(ProcessHandle.Info info) {
        return info.startInstant().orElseThrow().toEpochMilli();
    }

    private static String began(long host, long granularity) {
        boolean right = LAUNCHED - granularity <= host && host <= HostClock.currentTimeMillis() + granularity;
        return require(right, "began at " + host + " of the host's clock, launched at " + LAUNCHED);
    }

    private static long attribute(String name) throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        return (long) server.getAttribute(new ObjectName(ManagementFactory.RUNTIME_MXBEAN_NAME), name);
    }

    /** By the clock of the place. */
    private static String uptime(Place place) throws Exception {
        long uptime = attribute("Uptime");
        long reckoned = System.currentTimeMillis() - RUNTIME.getStartTime();
        // Without the agent both are the host's, and agree: so the clock is looked at, too.
        long ahead = System.currentTimeMillis() - HostClock.currentTimeMillis();
        return require(
                Math.abs(uptime - reckoned) < DRIFT_MILLIS && Math.abs(ahead - place.offset()) < DRIFT_MILLIS,
                "up for " + uptime + " ms, now less start is " + reckoned + ", " + ahead + " ms ahead");
    }

    private static String text(Place place) {
        ProcessHandle.Info info = ProcessHandle.current().info();
        String expected = "startTime: " + Optional.of(info.startInstant().orElseThrow());
        require(info.toString().contains(expected), info + " has no " + expected);
        return process(ProcessHandle.current(), place);
    }

    private static String child(Place place) throws Exception {
        Process sleep = sleep();
        try {
            return began(shown(sleep.info()) - place.offset(), BOOT_TIME_MILLIS);
        } finally {
            sleep.destroy();
        }
    }

    /** The parent is older than this JVM: compared with what the initial namespace is told. */
    private static String other(Place place) throws Exception {
        ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
        long there = shown(parent.info());
        long here = Place.HERE.call(() -> shown(parent.info()));
        return require(there - here == place.offset() - Place.HERE.offset(), there + ", in the initial one " + here);
    }

    /** What the JDK compares stays the host's: a handle is the same from everywhere. */
    private static String identity(Place place) throws Exception {
        Process sleep = sleep();
        try {
            ProcessHandle made = sleep.toHandle();
            for (Place reader : Place.all()) {
                ProcessHandle seen =
                        reader.call(() -> ProcessHandle.of(sleep.pid()).orElseThrow());
                require(seen.equals(made) && seen.hashCode() == made.hashCode(), "another handle in " + reader);
                require(reader.call(seen::isAlive), "not alive in " + reader);
                require(
                        reader.call(() -> ProcessHandle.current().children().anyMatch(made::equals)),
                        "no child in " + reader);
                require(reader.call(() -> made.info().startInstant().isPresent()), "no start in " + reader);
            }
            return require(sleep.toHandle().destroy() && sleep.waitFor() != 0, "was destroyed");
        } finally {
            sleep.destroy();
        }
    }

    private static Process sleep() throws Exception {
        return new ProcessBuilder("sleep", "60").start();
    }
}
