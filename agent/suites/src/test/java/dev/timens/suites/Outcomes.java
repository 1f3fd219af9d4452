package dev.timens.suites;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How each test of a run ended, by unique id. */
record Outcomes(Map<String, Outcome> byId) {

    Outcome of(String uniqueId) {
        return byId.getOrDefault(uniqueId, Outcome.NOT_RUN);
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
