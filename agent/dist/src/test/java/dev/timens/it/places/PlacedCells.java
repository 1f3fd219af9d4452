package dev.timens.it.places;

import dev.timens.it.cells.Cells;
import dev.timens.it.cells.ThreadKind;
import java.util.Map;

/**
 * Runs each check in each place on each kind of thread: cells {@code check:place:thread}. {@code
 * -Dthreads=} narrows the threads.
 */
public final class PlacedCells {
    private PlacedCells() {}

    private static final String THREADS = System.getProperty("threads", "platform,virtual");

    /** One after the other. */
    public static void run(Map<String, PlacedCheck> checks) {
        Cells cells = new Cells();
        checks.forEach((name, check) -> {
            for (Place place : Place.all()) {
                for (ThreadKind kind : ThreadKind.available()) {
                    if (!THREADS.contains(kind.toString())) {
                        continue;
                    }
                    cells.add(name + ":" + place + ":" + kind, kind, () -> place.call(() -> check.run(place)));
                }
            }
        });
        cells.runEach();
    }

    /** Fails if something is not as expected. */
    public static String require(boolean holds, String seen) {
        if (!holds) {
            throw new AssertionError(seen);
        }
        return seen;
    }
}
