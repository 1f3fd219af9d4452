package dev.timens.it.waits;

import dev.timens.it.cells.Cells;

/**
 * Each wait for an absolute time lasts until the caller's clock shows that time, whoever owns what is
 * waited on: never less, by the caller's own clock; the program's patience is the upper bound.
 */
public final class AbsoluteWaits {
    private static final long ASKED_MILLIS = Plan.askedMillis();

    /**
     * How much shorter than asked a wait may be by the monotonic clock. Deadlines are whole milliseconds:
     * the clock that they are reckoned from shows up to one less than there is. So it is without the agent.
     */
    private static final long GRANULARITY_NANOS = 1_000_000;

    private AbsoluteWaits() {}

    public static void main(String[] args) throws Exception {
        Cells cells = Plan.cells();
        for (AbsoluteKind kind : AbsoluteKind.ALL) {
            Plan.addForEachOwnerAndCaller(
                    cells,
                    kind.name(),
                    (owner, caller) -> Plan.eachTime(() -> {
                        UntilDeadline wait = owner.call(kind.made()::get);
                        return caller.call(() -> timed(wait, caller));
                    }));
        }
        cells.run(64);
    }

    private static String timed(UntilDeadline wait, Place caller) throws Exception {
        Moment start = Moment.now();
        long deadline = start.millis() + ASKED_MILLIS;
        Moment end = wait.await(deadline, caller);
        long tookNanos = end.hostNanos() - start.hostNanos();
        String seen = "took " + tookNanos + " ns, returned early " + end.returnedEarly() + " times";
        if (end.millis() < deadline) {
            throw new AssertionError(seen + ", at " + end.millis() + " of the caller's clock, before " + deadline);
        }
        if (tookNanos < ASKED_MILLIS * 1_000_000 - GRANULARITY_NANOS) {
            throw new AssertionError(seen + ", less than " + ASKED_MILLIS + " ms");
        }
        return seen;
    }
}
