package dev.timens.bench.memory;

import static dev.timens.bench.report.Table.difference;
import static dev.timens.bench.report.Table.figure;

import dev.timens.bench.Part;
import dev.timens.bench.machine.Fork;
import dev.timens.bench.machine.Jars;
import dev.timens.bench.machine.Jdk;
import dev.timens.bench.report.Budget;
import dev.timens.bench.report.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Bytes of heap of a parked thread, beside those of one without the agent. */
public final class MemoryPerThread implements Part {
    /** Object sizes are the same everywhere; a garbage collection leaves a few bytes of difference. */
    private static final double TOLERANCE = 4;

    private static final Budget OUTSIDE = new Budget(TOLERANCE, "0");
    private static final Budget INSIDE = Budget.atMostOver(150, "B");

    @Override
    public void run(Jdk jdk, Jars jars, boolean quick, PrintStream out) throws IOException {
        int virtual = quick ? 20_000 : 100_000;
        int platform = quick ? 500 : 2_000;
        out.printf("Memory of parked threads (heap after a full collection, %d platform threads", platform);
        out.printf(jdk.hasVirtualThreads() ? ", %d virtual)%n" : ")%n", virtual);
        Table table = new Table("", "bytes each", "over raw", "budget", "");
        rows(table, "platform", platform, jdk, jars);
        if (jdk.hasVirtualThreads()) {
            rows(table, MemoryProgram.VIRTUAL, virtual, jdk, jars);
        }
        table.print(out);
    }

    private static void rows(Table table, String kind, int count, Jdk jdk, Jars jars) throws IOException {
        double raw = bytes(MemoryProgram.NOWHERE, kind, count, false, jdk, jars);
        table.row("  " + kind + ", raw, no agent", figure(raw, 0), "", "", "");
        row(table, kind + ", idle", bytes(MemoryProgram.NOWHERE, kind, count, true, jdk, jars), raw, OUTSIDE);
        row(table, kind + ", outside", bytes(MemoryProgram.OUTSIDE, kind, count, true, jdk, jars), raw, OUTSIDE);
        row(table, kind + ", inside", bytes(MemoryProgram.INSIDE, kind, count, true, jdk, jars), raw, INSIDE);
    }

    private static void row(Table table, String label, double bytes, double raw, Budget budget) {
        double over = bytes - raw;
        table.row("  " + label, figure(bytes, 0), difference(over, 0), budget.text(), budget.verdict(over));
    }

    private static double bytes(String place, String kind, int count, boolean agent, Jdk jdk, Jars jars)
            throws IOException {
        List<String> options = new ArrayList<>(List.of("-Xmx1g", "-XX:+UseSerialGC"));
        // Frames of parked virtual threads lie on the heap; compiled ones are smaller, and not all are compiled.
        options.add("-Xint");
        if (agent) {
            options.add(jars.attach("log=quiet"));
        }
        return Fork.figures(jdk, jars, options, MemoryProgram.class, place, kind, Integer.toString(count))
                .get("bytes");
    }
}
