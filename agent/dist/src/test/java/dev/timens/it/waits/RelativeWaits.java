package dev.timens.it.waits;

import dev.timens.it.cells.Cells;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Each wait for a duration lasts that long by the host's clock, in every namespace: never less; the
 * program's patience is the upper bound.
 */
public final class RelativeWaits {
    private static final long ASKED_MILLIS = Plan.askedMillis();

    private RelativeWaits() {}

    public static void main(String[] args) throws Exception {
        if (Plan.places().contains(Place.BEHIND)) {
            // The delay thread of the JVM is made by whoever needs it first: here where nanoTime is negative.
            Place.BEHIND.call(RelativeWaits::touchDelayThread);
        }
        Cells cells = Plan.cells();
        for (RelativeKind kind : RelativeKind.all()) {
            Plan.addForEachOwnerAndCaller(cells, kind.name(), (owner, caller) -> {
                Relative wait = owner.call(kind.made()::get);
                return caller.call(() -> timed(wait, kind.granularityNanos()));
            });
        }
        cells.run(64);
    }

    private static Void touchDelayThread() {
        return CompletableFuture.<Void>supplyAsync(
                        () -> null, CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS))
                .join();
    }

    private static String timed(Relative wait, long granularityNanos) throws Exception {
        long start = HostClock.nanos();
        long took = wait.await(ASKED_MILLIS) - start;
        if (took < TimeUnit.MILLISECONDS.toNanos(ASKED_MILLIS) - granularityNanos) {
            throw new AssertionError("took " + took + " ns, less than " + ASKED_MILLIS + " ms");
        }
        return "took " + took + " ns";
    }
}
