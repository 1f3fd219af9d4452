package dev.timens.bench.calls;

import static dev.timens.bench.report.Table.difference;
import static dev.timens.bench.report.Table.figure;

import dev.timens.bench.Part;
import dev.timens.bench.machine.Jars;
import dev.timens.bench.machine.Jdk;
import dev.timens.bench.report.Budget;
import dev.timens.bench.report.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.util.EnumSet;
import java.util.Set;

/** A table for each call: what it costs in each situation, beside what it costs without the agent. */
public final class CallOverhead implements Part {
    private final String title;
    private final Set<Call> calls;

    private CallOverhead(String title, Set<Call> calls) {
        this.title = title;
        this.calls = calls;
    }

    /** Clock calls and scopes. */
    public static CallOverhead ofClocks() {
        return new CallOverhead("Clock calls", EnumSet.range(Call.NANO_TIME, Call.SCOPE));
    }

    /** Threads, pools and tasks. */
    public static CallOverhead ofTasks() {
        return new CallOverhead("Threads, pools and tasks", EnumSet.range(Call.FORK_JOIN, Call.POOL));
    }

    @Override
    public void run(Jdk jdk, Jars jars, boolean quick, PrintStream out) throws IOException {
        Rounds rounds = new Rounds(jdk, jars, quick);
        out.printf("%s (JMH; %d rounds, each situation forked once a round, by turns)%n", title, rounds.count());
        out.print("""
                  least: of all iterations of 10 ms, what no other process disturbed.  over raw: the difference of
                  the least.  The idle line has the raw call's machine code (MachineCodeIT): what it shows over raw
                  is the error, and no budget is called exceeded by less.  median: of all, noise included.
                """);
        for (Call call : calls) {
            out.printf("%n%s%n", call.title());
            print(call, rounds.measure(call), out);
        }
    }

    private static void print(Call call, Rounds.Costs costs, PrintStream out) {
        Table table = new Table("", "least ns", "x raw", "over raw ns", "median ns", "bytes", "budget", "");
        double error = call.isCompared() ? Math.abs(least(Situation.IDLE, costs) - least(Situation.RAW, costs)) : 0;
        for (Situation situation : costs.least().keySet()) {
            double least = least(situation, costs);
            double raw = call.isCompared() ? least(situation.raw(), costs) : 0;
            boolean compared = call.isCompared() && !situation.isRaw();
            Budget budget = call.budget(situation, raw);
            table.row(
                    "  " + situation.label(),
                    figure(least, 2),
                    compared ? figure(least / raw, 3) : "",
                    compared ? difference(least - raw, 2) : "",
                    figure(costs.median().get(situation).median(), 2),
                    figure(costs.bytes().get(situation).median(), 0),
                    budget.text(),
                    budget.verdict(least - raw, least - raw - error));
        }
        table.print(out);
    }

    private static double least(Situation situation, Rounds.Costs costs) {
        return costs.least().get(situation).least();
    }
}
