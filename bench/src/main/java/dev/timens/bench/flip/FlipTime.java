package dev.timens.bench.flip;

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

/** The first {@code create()} of a JVM, under load. */
public final class FlipTime implements Part {
    @Override
    public void run(Jdk jdk, Jars jars, boolean quick, PrintStream out) throws IOException {
        int rounds = quick ? 2 : 7;
        Samples link = new Samples();
        Samples cpu = new Samples();
        Samples call = new Samples();
        Samples recovered = new Samples();
        for (int round = 0; round < rounds; round++) {
            List<String> options = List.of("-XX:+UseSerialGC", "-Xmx256m", jars.attach("log=quiet"));
            Map<String, Double> figures = Fork.figures(jdk, jars, options, FlipProgram.class);
            link.add(figures.get("link"));
            cpu.add(figures.get("cpu"));
            call.add(figures.get("call"));
            recovered.add(figures.get("recovered"));
        }
        out.printf("Switching namespaces on (2 hot threads, 400 call sites; %d JVMs)%n", rounds);
        Table table = new Table("", "median ms", "least ms", "budget", "");
        row(table, "the first builder(): the API links to the agent", link, Budget.NONE);
        row(table, "the first create()", call, Budget.atMost(10, "ms"));
        row(table, "  of it CPU time of the calling thread", cpu, Budget.NONE);
        row(table, "from its call to 90 % of the final speed", recovered, Budget.atMost(100, "ms"));
        table.print(out);
    }

    private static void row(Table table, String label, Samples millis, Budget budget) {
        table.row(
                "  " + label,
                figure(millis.median(), 1),
                figure(millis.least(), 1),
                budget.text(),
                budget.verdict(millis.median(), millis.least()));
    }
}
