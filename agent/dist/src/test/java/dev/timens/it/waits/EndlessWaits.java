package dev.timens.it.waits;

import dev.timens.it.cells.Cells;
import dev.timens.it.cells.ThreadKind;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The end of time stays the end of time: a wait for {@link Long#MAX_VALUE}, or for what the conversion
 * takes beyond it, is not over after a while and ends when it is interrupted.
 */
public final class EndlessWaits {
    private static final long A_WHILE_MILLIS = 300;

    private EndlessWaits() {}

    public static void main(String[] args) throws Exception {
        Cells cells = Plan.cells();
        for (AbsoluteKind kind : AbsoluteKind.ALL) {
            addFor(cells, kind, "MAX", Long.MAX_VALUE);
            addFor(cells, kind, "MAX-1", Long.MAX_VALUE - 1);
        }
        cells.run(64);
    }

    private static void addFor(Cells cells, AbsoluteKind kind, String label, long deadline) {
        for (Place caller : Plan.places()) {
            for (ThreadKind thread : Plan.threads()) {
                cells.add(
                        kind + ":" + label + ":" + caller + ":" + thread,
                        () -> lastsUntilInterrupted(thread, caller, kind.made().get(), deadline));
            }
        }
    }

    private static String lastsUntilInterrupted(ThreadKind kind, Place caller, UntilDeadline wait, long deadline)
            throws Exception {
        FutureTask<Moment> waiting = new FutureTask<>(() -> caller.call(() -> wait.await(deadline, caller)));
        Thread waiter = kind.start("waits for ever", waiting);
        try {
            throw new AssertionError("was over: " + waiting.get(A_WHILE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException asItShouldBe) {
            waiter.interrupt();
            waiter.join();
            return "not over after " + A_WHILE_MILLIS + " ms, then interrupted";
        }
    }
}
