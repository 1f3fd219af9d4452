package dev.timens.bench.startup;

import static dev.timens.bench.report.Table.difference;
import static dev.timens.bench.report.Table.figure;

import dev.timens.bench.Part;
import dev.timens.bench.machine.Jars;
import dev.timens.bench.machine.Jdk;
import dev.timens.bench.report.Budget;
import dev.timens.bench.report.Samples;
import dev.timens.bench.report.Table;
import dev.timens.bench.startup.program.HelloWorld;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Starts hello world with each kind of agent in turn, and compares the CPU time. */
public final class StartupTime implements Part {
    private static final String GROUPS = "namespace.next-month.realtime=+30d\nnamespace.next-month.groups=workers-*\n";

    /** What is attached. */
    private enum Start {
        NO_AGENT("no agent", Budget.NONE),
        DO_NOTHING("an agent that does nothing", Budget.NONE),
        IDLE("timens, no namespace", Budget.atMostOver(25, "ms")),
        SHIFTED("timens, whole JVM shifted", Budget.atMostOver(60, "ms")),
        GROUPS("timens, a thread group shifted", Budget.NONE);

        private final String label;
        private final Budget budget;

        Start(String label, Budget budget) {
            this.label = label;
            this.budget = budget;
        }

        List<String> options(Jars jars, Path config) {
            return switch (this) {
                case NO_AGENT -> List.of();
                case DO_NOTHING -> List.of("-javaagent:" + jars.doNothing());
                case IDLE -> List.of(jars.attach("log=quiet"));
                case SHIFTED -> List.of(jars.attach("realtime=+31d,monotonic=+2h,log=quiet"));
                case GROUPS -> List.of(jars.attach("config=" + config + ",log=quiet"));
            };
        }
    }

    @Override
    public void run(Jdk jdk, Jars jars, boolean quick, PrintStream out) throws IOException {
        int rounds = quick ? 7 : 25;
        Path config = Files.createTempFile("timens-bench", ".properties");
        try {
            Files.writeString(config, GROUPS);
            Map<Start, Samples> millis = measure(jdk, jars, config, rounds);
            out.printf("Starting hello world (CPU time, user and system; median of %d rounds, by turns)%n", rounds);
            print(millis, out);
        } finally {
            Files.delete(config);
        }
    }

    private static Map<Start, Samples> measure(Jdk jdk, Jars jars, Path config, int rounds) throws IOException {
        Map<Start, Samples> millis = new EnumMap<>(Start.class);
        for (Start start : Start.values()) {
            millis.put(start, new Samples());
        }
        for (int round = 0; round < rounds; round++) {
            for (Start start : Start.values()) {
                List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
                command.addAll(start.options(jars, config));
                command.addAll(List.of("-cp", jars.doNothing().toString(), HelloWorld.class.getName()));
                millis.get(start).add(ProcessTime.cpuMillis(command));
            }
        }
        return millis;
    }

    private static void print(Map<Start, Samples> millis, PrintStream out) {
        Samples base = millis.get(Start.DO_NOTHING);
        Table table = new Table("", "CPU ms", "over do-nothing", "of least", "budget", "");
        for (Start start : Start.values()) {
            Samples each = millis.get(start);
            double median = each.median() - base.median();
            double least = each.least() - base.least();
            boolean compared = start != Start.DO_NOTHING;
            table.row(
                    "  " + start.label,
                    figure(each.median(), 0),
                    compared ? difference(median, 0) : "",
                    compared ? difference(least, 0) : "",
                    start.budget.text(),
                    start.budget.verdict(median, least));
        }
        table.print(out);
    }
}
