package dev.timens.it.filetimes;

import dev.timens.it.places.PlacedCells;
import dev.timens.it.places.PlacedCheck;
import java.util.LinkedHashMap;
import java.util.Map;

/** The file times that the JDK keeps of preferences are the host's. */
public final class KeptPreferences {
    private KeptPreferences() {}

    public static void main(String[] args) {
        Map<String, PlacedCheck> checks = new LinkedHashMap<>();
        checks.put("user-root", place -> UserPreferences.root("user"));
        checks.put("system-root", place -> UserPreferences.root("system"));
        checks.put("node-written", place -> UserPreferences.node(false));
        checks.put("node-read", place -> UserPreferences.node(true));
        checks.put("user-root-after-sync", place -> UserPreferences.rootAfterSync());
        PlacedCells.run(checks);
    }
}
