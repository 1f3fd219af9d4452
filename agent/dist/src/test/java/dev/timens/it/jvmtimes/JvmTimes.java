package dev.timens.it.jvmtimes;

import dev.timens.it.places.PlacedCells;
import dev.timens.it.places.PlacedCheck;
import java.util.LinkedHashMap;
import java.util.Map;

/** Start times and stamps, in each place. */
public final class JvmTimes {
    private JvmTimes() {}

    public static void main(String[] args) {
        Map<String, PlacedCheck> checks = new LinkedHashMap<>(StartTimes.checks());
        checks.putAll(Stamps.checks());
        PlacedCells.run(checks);
        System.exit(0); // monitors and their threads are left running
    }
}
