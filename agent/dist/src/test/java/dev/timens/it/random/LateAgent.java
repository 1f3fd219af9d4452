package dev.timens.it.random;

import java.io.IOException;
import java.io.PrintStream;

/**
 * An agent that comes while programs run. Before it is there they are everywhere outside.
 *
 * <p>Properties: {@code random.late}, it is awaited: this says so on standard output, and whoever has attached it says so
 * on standard input; {@code random.late.pools}, there are pools and virtual threads before. Then classes are loaded that
 * the agent has to change as they load, and programs do without what needs that.
 */
final class LateAgent {
    private static final boolean POOLS = Boolean.getBoolean("random.late.pools");
    private static final int ROUNDS = 100;

    private LateAgent() {}

    static boolean isAwaited() {
        return Boolean.getBoolean("random.late");
    }

    /** @return what programs are made of from then on */
    static Repertoire arrive(Repertoire full, Tally tally, PrintStream out) throws Exception {
        Repertoire before = (POOLS ? full : full.ofPlatformThreads()).outside();
        new Seed(1, before, Places.absent(), tally).run(ROUNDS);
        Thread waiting = new Thread(LateAgent::awaitAnswer, "waiting");
        waiting.start();
        out.println("ready");
        for (int seed = 2; waiting.isAlive(); seed++) {
            new Seed(seed, before, Places.absent(), tally).run(ROUNDS);
        }
        return POOLS ? full.thatHandsOver() : full;
    }

    private static void awaitAnswer() {
        try {
            System.in.read();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
