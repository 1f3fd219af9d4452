package dev.timens.bench.scan;

import static dev.timens.bench.report.Table.figure;

import dev.timens.bench.Part;
import dev.timens.bench.machine.Fork;
import dev.timens.bench.machine.Jars;
import dev.timens.bench.machine.Jdk;
import dev.timens.bench.report.Budget;
import dev.timens.bench.report.Samples;
import dev.timens.bench.report.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Microseconds per class file. */
public final class ScanTime implements Part {
    @Override
    public void run(Jdk jdk, Jars jars, boolean quick, PrintStream out) throws IOException {
        int rounds = quick ? 1 : 3;
        Map<String, Samples> figures = new TreeMap<>();
        for (int round = 0; round < rounds; round++) {
            Map<String, Double> each =
                    Fork.figures(jdk, jars, List.of("-Xmx1g", "-XX:+UseSerialGC"), ScanProgram.class);
            each.forEach((name, value) ->
                    figures.computeIfAbsent(name, first -> new Samples()).add(value));
        }
        out.printf("Classes that load (CallSiteRedirection, %d JVMs)%n", rounds);
        out.println(
                "  first: median first pass, cold and interpreted, as at a start.  best: of all passes; budgets are for this.");
        Table table = new Table("", "classes", "first us", "best us", "budget", "");
        row(table, "without a clock call", "without", figures, Budget.atMost(1, "us"));
        row(table, "with a clock call", "with", figures, Budget.atMost(30, "us"));
        table.print(out);
    }

    private static void row(Table table, String label, String kind, Map<String, Samples> figures, Budget budget) {
        double best = figures.get(kind + ".best").least();
        table.row(
                "  " + label,
                figure(figures.get(kind + ".classes").median(), 0),
                figure(figures.get(kind + ".first").median(), 2),
                figure(best, 2),
                budget.text(),
                budget.verdict(best));
    }
}
