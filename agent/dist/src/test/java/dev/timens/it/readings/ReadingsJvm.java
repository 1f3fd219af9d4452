package dev.timens.it.readings;

import dev.timens.it.boot.HostClock;
import dev.timens.it.readings.foreign.ClockCalls;
import dev.timens.it.support.CellReport;
import dev.timens.it.support.ClassesJar;
import dev.timens.it.support.ForkedJvm;
import dev.timens.it.support.Jdk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A JVM to be forked that reads the matrix. Without more ado it has no agent. */
public final class ReadingsJvm {
    private static final String MODULE = "timens.it.clocks";
    private static final Path MODULE_JAR = ClassesJar.module(MODULE, ClockCalls.class);
    private static final Path BOOT_JAR = ClassesJar.of(HostClock.class);
    private static final Path PATTERNS = patterns();

    private final ForkedJvm jvm;
    private List<CallShape> shapes = List.of(CallShape.values());
    private int times = 1;

    private ReadingsJvm(Jdk jdk) {
        jvm = ForkedJvm.on(jdk)
                .option("-Xbootclasspath/a:" + BOOT_JAR)
                .option("--add-exports", "java.base/jdk.internal.misc=ALL-UNNAMED")
                .option("--module-path", MODULE_JAR.toString(), "--add-modules", MODULE);
    }

    public static ReadingsJvm on(Jdk jdk) {
        return new ReadingsJvm(jdk);
    }

    /** With the agent, the initial namespace shifted, and groups placed by pattern. */
    public ReadingsJvm agent() {
        jvm.agent(agentOptions());
        return this;
    }

    /** The same with a hook left out. */
    public ReadingsJvm agentWithout(String hook) {
        jvm.agent(agentOptions() + ",off=" + hook);
        return this;
    }

    public ReadingsJvm option(String... more) {
        jvm.option(more);
        return this;
    }

    /** Direct calls only, so many in each cell. */
    public ReadingsJvm direct(int readings) {
        shapes = List.of(CallShape.DIRECT);
        times = readings;
        return this;
    }

    /** Reads the matrix. */
    public CellReport read() {
        String names = shapes.stream().map(Enum::name).collect(Collectors.joining(":"));
        return CellReport.of(
                jvm.run(ReadingsProgram.class, MODULE_JAR.toString(), MODULE, Integer.toString(times), names));
    }

    private static String agentOptions() {
        return "realtime=" + Place.INITIAL.realtime() + ",monotonic=" + Place.INITIAL.monotonic() + ",config="
                + PATTERNS;
    }

    private static Path patterns() {
        StringBuilder text = new StringBuilder();
        for (Place place : Place.NAMESPACES) {
            String key = "namespace." + place.patternGroup();
            text.append(key).append(".realtime=").append(place.realtime()).append('\n');
            text.append(key).append(".monotonic=").append(place.monotonic()).append('\n');
            text.append(key).append(".groups=").append(place.patternGroup()).append("*\n");
        }
        try {
            Path file = Files.createTempFile("patterns", ".properties");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
