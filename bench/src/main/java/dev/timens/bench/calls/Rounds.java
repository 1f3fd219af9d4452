package dev.timens.bench.calls;

import dev.timens.bench.machine.Jars;
import dev.timens.bench.machine.Jdk;
import dev.timens.bench.report.Samples;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs one call in every situation, round after round, so that a slow spell of the machine does not
 * hit one situation alone. Each run is a fork of its own.
 */
final class Rounds {
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    private final Jdk jdk;
    private final Jars jars;
    private final int rounds;

    Rounds(Jdk jdk, Jars jars, boolean quick) {
        this.jdk = jdk;
        this.jars = jars;
        rounds = quick ? 1 : 3;
    }

    int count() {
        return rounds;
    }

    /** What a call cost in the situations that this JDK has. */
    record Costs(Map<Situation, Samples> median, Map<Situation, Samples> least, Map<Situation, Samples> bytes) {
        Costs() {
            this(new EnumMap<>(Situation.class), new EnumMap<>(Situation.class), new EnumMap<>(Situation.class));
        }
    }

    Costs measure(Call call) throws IOException {
        Costs costs = new Costs();
        for (int round = 0; round < rounds; round++) {
            for (Situation situation : call.situations()) {
                if (situation.isPossibleOn(jdk)) {
                    RunResult result = fork(call, situation);
                    // Not JMH's score, the mean, which a single disturbed iteration spoils.
                    Statistics nanos = result.getPrimaryResult().getStatistics();
                    add(costs.median, situation, nanos.getPercentile(50));
                    add(costs.least, situation, nanos.getMin());
                    add(
                            costs.bytes,
                            situation,
                            result.getSecondaryResults().get(ALLOCATION).getScore());
                }
            }
        }
        return costs;
    }

    private static void add(Map<Situation, Samples> samples, Situation situation, double value) {
        samples.computeIfAbsent(situation, first -> new Samples()).add(value);
    }

    private RunResult fork(Call call, Situation situation) throws IOException {
        return JmhFork.run(
                jdk,
                call.pattern(),
                situation.place(),
                situation.jvmOptions(jars),
                call.title() + ", " + situation.label());
    }
}
