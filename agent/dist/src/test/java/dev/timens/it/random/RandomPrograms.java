package dev.timens.it.random;

import java.io.PrintStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Carries out random programs, seed after seed, and prints a line for each seed and what was wrong.
 *
 * <p>Arguments: seeds. Properties: {@code random.seed}, a single one instead; {@code random.seconds}, how long to go on
 * with further seeds after those; {@code random.rounds} for each seed; {@code random.round}, only this one; {@code
 * random.absent}, no agent is there; {@code random.preview}, structured scopes are; {@code random.late}, see {@link
 * LateAgent}.
 */
public final class RandomPrograms {
    private static final int ROUNDS = Integer.getInteger("random.rounds", 200);

    private RandomPrograms() {}

    public static void main(String[] arguments) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.getLong("random.seconds", 0));
        Tally tally = new Tally();
        Repertoire repertoire = Repertoire.full();
        PrintStream out = System.out;
        if (LateAgent.isAwaited()) {
            // Two lines are for whoever attaches it.
            System.setOut(System.err);
            repertoire = LateAgent.arrive(repertoire, tally, out);
        }
        boolean isAbsent = Boolean.getBoolean("random.absent");
        Places places = isAbsent ? Places.absent() : Places.made();
        long next = 0;
        for (long seed : seeds(arguments)) {
            new Seed(seed, repertoire, places, tally).run(ROUNDS);
            next = seed + 1;
        }
        // On from the last.
        for (; end - System.nanoTime() > 0; next++) {
            new Seed(next, repertoire, places, tally).run(ROUNDS);
        }
        if (isAbsent) {
            Set<Verb> others = EnumSet.copyOf(repertoire.verbs());
            others.removeAll(tally.failedVerbs);
            out.println("never failed: " + others);
        }
        out.println(tally);
        System.exit(0);
    }

    private static long[] seeds(String[] arguments) {
        Long only = Long.getLong("random.seed");
        return only != null
                ? new long[] {only}
                : List.of(arguments).stream().mapToLong(Long::parseLong).toArray();
    }
}
