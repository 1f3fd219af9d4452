package dev.timens.it;

import dev.timens.it.boot.HostClock;
import dev.timens.it.readings.CallShape;
import dev.timens.it.readings.Place;
import dev.timens.it.readings.ReadingsProgram;
import dev.timens.it.readings.foreign.ClockCalls;
import dev.timens.it.support.CellReport;
import dev.timens.it.support.ClassesJar;
import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A JVM to be forked that reads the matrix. Without more ado it has no agent. */
final class ReadingsJvm {
    /** Looks like one of the JDK's, and is not. */
    private static final String MODULE = "jdk.it.clocks";

    private static final Path MODULE_JAR = ClassesJar.module(MODULE, ClockCalls.class);
    private static final Path BOOT_JAR = ClassesJar.of(HostClock.class);
    private static final Path PATTERNS = patterns();
    private static final Path CONSTANTS = GeneratedConstants.directory();

    private final ForkedJvm jvm;
    private List<CallShape> shapes = List.of(CallShape.values());
    private int times = 1;

    private ReadingsJvm(Jdk jdk) {
        jvm = ForkedJvm.on(jdk)
                .classPath(Artifacts.testClasses(), Artifacts.apiJar(), CONSTANTS)
                .option("-Xbootclasspath/a:" + BOOT_JAR)
                .option("--add-exports", "java.base/jdk.internal.misc=ALL-UNNAMED")
                .option("--module-path", MODULE_JAR.toString(), "--add-modules", MODULE);
    }

    static ReadingsJvm on(Jdk jdk) {
        return new ReadingsJvm(jdk);
    }

    /** With the agent, the initial namespace shifted, and groups placed by pattern. */
    ReadingsJvm agent() {
        jvm.agent(agentOptions());
        return this;
    }

    /** The same with a hook left out. */
    ReadingsJvm agentWithout(String hook) {
        jvm.agent(agentOptions() + ",off=" + hook);
        return this;
    }

    ReadingsJvm option(String... more) {
        jvm.option(more);
        return this;
    }

    /** For a JVM that is slow. */
    ReadingsJvm hangsAfter(long seconds) {
        jvm.hangsAfter(seconds);
        return this;
    }

    /** Direct calls only, so many in each cell. */
    ReadingsJvm direct(int readings) {
        shapes = List.of(CallShape.DIRECT);
        times = readings;
        return this;
    }

    /** Reads the matrix. */
    CellReport read() {
        String names = shapes.stream().map(Enum::name).collect(Collectors.joining(":"));
        return CellReport.of(
                jvm.run(ReadingsProgram.class, MODULE_JAR.toString(), MODULE, Integer.toString(times), names));
    }

    private static String agentOptions() {
        return "realtime=" + Place.INITIAL.realtime() + ",monotonic=" + Place.INITIAL.monotonic() + ",config="
                + PATTERNS;
    }

    private static Path patterns() {
        List<String> lines = new ArrayList<>();
        for (Place place : Place.NAMESPACES) {
            String key = "namespace." + place.patternGroup();
            lines.add(key + ".realtime=" + place.realtime());
            lines.add(key + ".monotonic=" + place.monotonic());
            lines.add(key + ".groups=" + place.patternGroup() + "*");
        }
        return ConfigFiles.of(lines.toArray(new String[0]));
    }
}
