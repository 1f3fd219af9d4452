package dev.timens.it.stress;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import dev.timens.it.cells.Home;
import dev.timens.it.cells.ThreadKind;
import java.util.List;
import java.util.concurrent.FutureTask;

/**
 * What a thread does at home, as long as it lasts, and once at least: reads the clocks, visits other namespaces, and has
 * children, who read the clocks where they were born.
 */
final class Stay {
    private static final int VISITS_PER_CHILD = 50;

    private final Home home;
    private final List<Home> others;
    private final long endNanos;

    Stay(Home home, List<Home> others, long endNanos) {
        this.home = home;
        this.others = others;
        this.endNanos = endNanos;
    }

    static boolean isOver(long endNanos) {
        return TimeNamespace.host().now(ClockId.MONOTONIC) - endNanos >= 0;
    }

    /** On a thread that is at home. */
    String asResident() throws Exception {
        int visits = 0;
        do {
            home.check();
            for (Home other : others) {
                visit(other);
                home.check();
            }
            if (visits % VISITS_PER_CHILD == 0) {
                child(visits / VISITS_PER_CHILD);
            }
            // Virtual threads give way only where they wait.
            Thread.yield();
            visits++;
        } while (!isOver(endNanos));
        return visits + " rounds";
    }

    /** On a thread that is nowhere. */
    String asGuest() throws Exception {
        return home.namespace().call(this::asResident);
    }

    @SuppressWarnings("try") // the scopes are there to be closed
    private void visit(Home other) {
        try (TimeNamespace.Scope there = other.namespace().enter()) {
            other.check();
            try (TimeNamespace.Scope back = home.namespace().enter()) {
                home.check();
            }
            home.namespace().wrap(home::check).run();
            other.check();
        }
    }

    private void child(int number) throws Exception {
        List<ThreadKind> kinds = ThreadKind.available();
        FutureTask<Void> reading = new FutureTask<>(home::check, null);
        kinds.get(number % kinds.size()).start("child of " + home, reading);
        reading.get();
    }
}
