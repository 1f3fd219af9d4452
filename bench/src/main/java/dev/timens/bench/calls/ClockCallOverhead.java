package dev.timens.bench.calls;

import static dev.timens.bench.report.Table.difference;
import static dev.timens.bench.report.Table.figure;

import dev.timens.bench.Part;
import dev.timens.bench.machine.Jars;
import dev.timens.bench.machine.Jdk;
import dev.timens.bench.report.Budget;
import dev.timens.bench.report.Samples;
import dev.timens.bench.report.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;

/** A table for each call: what it costs in each situation, beside what it costs without the agent. */
public final class ClockCallOverhead implements Part {
    @Override
    public void run(Jdk jdk, Jars jars, boolean quick, PrintStream out) throws IOException {
        Rounds rounds = new Rounds(jdk, jars, quick);
        out.printf("Clock calls (JMH; %d rounds, each situation forked once a round, by turns)%n", rounds.count());
        out.println(
                "  median: over the rounds.  over raw: median of the rounds' differences.  of least: difference of");
        out.println("  the least disturbed rounds.  A budget is judged by both; where they disagree it is noise.");
        out.println(
                "  The idle line has the raw call's machine code (MachineCodeIT): what it shows over raw is noise.");
        for (Call call : Call.values()) {
            out.printf("%n%s%n", call.title());
            print(call, rounds.measure(call), out);
        }
    }

    private static void print(Call call, Rounds.Costs costs, PrintStream out) {
        Table table = new Table("", "median ns", "x raw", "over raw ns", "of least", "bytes", "budget", "");
        for (Map.Entry<Situation, Samples> entry : costs.nanos().entrySet()) {
            Situation situation = entry.getKey();
            Samples nanos = entry.getValue();
            String bytes = figure(costs.bytes().get(situation).median(), 0);
            if (!call.isCompared()) {
                Budget budget = call.budget(situation, 0);
                String verdict = budget.verdict(nanos.median(), nanos.least());
                table.row(
                        "  " + situation.label(), figure(nanos.median(), 2), "", "", "", bytes, budget.text(), verdict);
            } else if (situation.isRaw()) {
                table.row("  " + situation.label(), figure(nanos.median(), 2), "", "", "", bytes, "", "");
            } else {
                compare(table, call, situation, nanos, costs.nanos().get(situation.raw()), bytes);
            }
        }
        table.print(out);
    }

    private static void compare(Table table, Call call, Situation situation, Samples nanos, Samples raw, String bytes) {
        double median = nanos.over(raw).median();
        double least = nanos.least() - raw.least();
        Budget budget = call.budget(situation, raw.median());
        table.row(
                "  " + situation.label(),
                figure(nanos.median(), 2),
                figure(nanos.median() / raw.median(), 3),
                difference(median, 2),
                difference(least, 2),
                bytes,
                budget.text(),
                budget.verdict(median, least));
    }
}
