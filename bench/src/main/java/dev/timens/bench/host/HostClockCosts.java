package dev.timens.bench.host;

import static dev.timens.bench.report.Table.difference;
import static dev.timens.bench.report.Table.figure;

import dev.timens.bench.Part;
import dev.timens.bench.calls.JmhFork;
import dev.timens.bench.machine.Jars;
import dev.timens.bench.machine.Jdk;
import dev.timens.bench.report.Samples;
import dev.timens.bench.report.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.util.Statistics;

/** One table: each reading beside {@code System.nanoTime()}. */
public final class HostClockCosts implements Part {
    @Override
    public void run(Jdk jdk, Jars jars, boolean quick, PrintStream out) throws IOException {
        Map<Reading, Samples> least = new EnumMap<>(Reading.class);
        Map<Reading, Samples> median = new EnumMap<>(Reading.class);
        int rounds = quick ? 1 : 3;
        for (int round = 0; round < rounds; round++) {
            for (Reading reading : Reading.values()) {
                Statistics nanos = JmhFork.run(
                                jdk, reading.pattern(), null, List.of(jars.attach("log=quiet")), reading.label())
                        .getPrimaryResult()
                        .getStatistics();
                least.computeIfAbsent(reading, first -> new Samples()).add(nanos.getMin());
                median.computeIfAbsent(reading, first -> new Samples()).add(nanos.getPercentile(50));
            }
        }
        out.printf("Host clocks by the native library (JMH; %d rounds; least and median as for calls)%n", rounds);
        print(least, median, out);
    }

    private static void print(Map<Reading, Samples> least, Map<Reading, Samples> median, PrintStream out) {
        double nanoTime = least.get(Reading.NANO_TIME).least();
        Table table = new Table("", "least ns", "x nanoTime", "over nanoTime ns", "median ns", "");
        for (Reading reading : Reading.values()) {
            double nanos = least.get(reading).least();
            boolean compared = reading != Reading.NANO_TIME;
            table.row(
                    "  " + reading.label(),
                    figure(nanos, 2),
                    compared ? figure(nanos / nanoTime, 2) : "",
                    compared ? difference(nanos - nanoTime, 2) : "",
                    figure(median.get(reading).median(), 2),
                    "");
        }
        table.print(out);
    }
}
