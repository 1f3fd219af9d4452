package dev.timens.it.tasks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** All kinds that the running JDK has, by name, but for those that {@code -Dtasks.without=} names. */
final class TaskKinds {
    private TaskKinds() {}

    static Map<String, TaskKind> all() {
        Map<String, TaskKind> kinds = new LinkedHashMap<>();
        CommonPoolKinds.addTo(kinds);
        FutureKinds.addTo(kinds);
        if (ScheduleKinds.isSupported()) {
            ScheduleKinds.addTo(kinds);
        }
        if (ScopeKinds.isSupported()) {
            ScopeKinds.addTo(kinds);
        }
        kinds.keySet()
                .removeAll(Arrays.asList(System.getProperty("tasks.without", "").split(",")));
        return kinds;
    }
}
