package dev.timens.bench;

import dev.timens.bench.calls.CallOverhead;
import dev.timens.bench.flip.FlipTime;
import dev.timens.bench.host.HostClockCosts;
import dev.timens.bench.machine.Jars;
import dev.timens.bench.machine.Jdk;
import dev.timens.bench.memory.MemoryPerThread;
import dev.timens.bench.scan.ScanTime;
import dev.timens.bench.startup.StartupTime;
import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** The one command: {@code java -jar benchmarks.jar}. Prints every figure beside its budget. */
public final class Bench {
    /** In the order of the report; the quick ones first. */
    static final Map<String, Part> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("startup", new StartupTime());
        PARTS.put("scan", new ScanTime());
        PARTS.put("flip", new FlipTime());
        PARTS.put("memory", new MemoryPerThread());
        PARTS.put("calls", CallOverhead.ofClocks());
        PARTS.put("tasks", CallOverhead.ofTasks());
        PARTS.put("host", new HostClockCosts());
    }

    private Bench() {}

    public static void main(String[] arguments) {
        try {
            Arguments parsed = Arguments.parse(arguments);
            if (parsed.help()) {
                System.out.print(Arguments.HELP);
                return;
            }
            System.exit(run(parsed, Jars.find(parsed.agent()), System.out) ? 0 : 1);
        } catch (IllegalArgumentException mistake) {
            System.err.println("benchmarks: " + mistake.getMessage());
            System.exit(2);
        }
    }

    /** Whether every part could measure. What it measured decides nothing: no figure fails the run. */
    private static boolean run(Arguments arguments, Jars jars, PrintStream out) {
        boolean allRan = true;
        for (Jdk jdk : arguments.jdks()) {
            out.printf("%n===== %s =====%n", jdk.description());
            for (String part : arguments.parts()) {
                try {
                    out.println();
                    PARTS.get(part).run(jdk, jars, arguments.quick(), out);
                } catch (IOException | RuntimeException e) {
                    out.println(part + " could not be measured: " + e);
                    allRan = false;
                }
            }
        }
        out.printf("%nBudgets are those of the design; 'over' fails nothing, and is to be looked at.%n");
        return allRan;
    }
}
