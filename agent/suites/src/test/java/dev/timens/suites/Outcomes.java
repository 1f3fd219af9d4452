package dev.timens.suites;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How each test of a run ended, by unique id. */
record Outcomes(Map<String, Outcome> byId) {

    Outcome of(String uniqueId) {
        return byId.getOrDefault(uniqueId, Outcome.NOT_RUN);
    }

    /** The tests that ended otherwise in the other run, or are missing in one of them. */
    List<String> differingFrom(Outcomes other) {
        SortedSet<String> all = new TreeSet<>(byId.keySet());
        all.addAll(other.byId.keySet());
        return all.stream().filter(id -> !of(id).isSameAs(other.of(id))).toList();
    }

    long successful() {
        return byId.values().stream()
                .filter(outcome -> outcome.status().equals("SUCCESSFUL"))
                .count();
    }

    Map<String, Long> counts() {
        return byId.values().stream()
                .collect(Collectors.groupingBy(Outcome::status, TreeMap::new, Collectors.counting()));
    }
}
