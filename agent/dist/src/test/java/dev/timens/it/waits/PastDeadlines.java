package dev.timens.it.waits;

import dev.timens.it.cells.Cells;

/**
 * A deadline that has passed by the caller's clock, or lies before the host's epoch, is over at once: what is converted
 * wrongly lasts an hour, and is for the patience of the cells.
 */
public final class PastDeadlines {
    private PastDeadlines() {}

    public static void main(String[] args) throws Exception {
        Cells cells = Plan.cells();
        for (AbsoluteKind kind : AbsoluteKind.ALL) {
            Plan.addForEachOwnerAndCaller(cells, kind + ":a-second-ago", (owner, caller) -> {
                UntilDeadline wait = owner.call(kind.made()::get);
                return caller.call(() -> atOnce(wait, System.currentTimeMillis() - 1000, caller));
            });
            // Within two hours after the epoch: one namespace has not begun then.
            Plan.addForEachOwnerAndCaller(cells, kind + ":epoch", (owner, caller) -> {
                UntilDeadline wait = owner.call(kind.made()::get);
                return caller.call(() -> atOnce(wait, AbsoluteKind.PERIOD, caller));
            });
        }
        cells.run(64);
    }

    private static String atOnce(UntilDeadline wait, long deadline, Place caller) throws Exception {
        long start = HostClock.nanos();
        return "took " + (wait.await(deadline, caller).hostNanos() - start) + " ns";
    }
}
