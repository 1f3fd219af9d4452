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
        for (Situation situation : costs.median().keySet()) {
            Samples median = costs.median().get(situation);
            String bytes = figure(costs.bytes().get(situation).median(), 0);
            if (situation.isRaw()) {
                table.row("  " + situation.label(), figure(median.median(), 2), "", "", "", bytes, "", "");
            } else if (call.isCompared()) {
                compare(table, call, situation, costs, bytes);
            } else {
                Budget budget = call.budget(situation, 0);
                String verdict = budget.verdict(
                        median.median(), costs.least().get(situation).least());
                table.row(
                        "  " + situation.label(),
                        figure(median.median(), 2),
                        "",
                        "",
                        "",
                        bytes,
                        budget.text(),
                        verdict);
            }
        }
        table.print(out);
    }

    private static void compare(Table table, Call call, Situation situation, Rounds.Costs costs, String bytes) {
        Samples median = costs.median().get(situation);
        Samples raw = costs.median().get(situation.raw());
        double over = median.over(raw).median();
        double least = costs.least().get(situation).least()
                - costs.least().get(situation.raw()).least();
        Budget budget = call.budget(situation, raw.median());
        table.row(
                "  " + situation.label(),
                figure(median.median(), 2),
                figure(median.median() / raw.median(), 3),
                difference(over, 2),
                difference(least, 2),
                bytes,
                budget.text(),
                budget.verdict(over, least));
    }
}
