package dev.timens.it.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The list of callers that somebody judged. */
record JudgedCallers(Set<String> builds, List<JudgedCaller> rows) {
    /** Where it is, as messages name it. */
    static final String FILE = "agent/dist/src/test/resources/dev/timens/it/guard/jdk-clock-callers.csv";

    private static final String RESOURCE = "jdk-clock-callers.csv";
    private static final String BUILDS = "# judged on ";
    private static final String HEADER = "jdks,";

    static JudgedCallers load() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(JudgedCallers.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            return parse(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JudgedCallers parse(List<String> lines) {
        Set<String> builds = new TreeSet<>();
        lines.stream()
                .filter(line -> line.startsWith(BUILDS))
                .forEach(line ->
                        builds.addAll(List.of(line.substring(BUILDS.length()).split(" "))));
        List<JudgedCaller> rows = lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith(HEADER))
                .map(JudgedCaller::parse)
                .toList();
        return new JudgedCallers(builds, rows);
    }

    /** Whether the list was made from this very build, such as 17.0.21: then a row that finds nothing is stale. */
    boolean knowsBuild(String version) {
        return builds.contains(version);
    }

    boolean knowsRelease(int feature) {
        return rows.stream().anyMatch(row -> row.jdks().contains(feature));
    }

    /**
     * The row for a call, an exact one before a pattern. In a release that was never judged, that of the
     * latest release that has one.
     */
    Optional<JudgedCaller> of(ClockCall call, int feature) {
        boolean known = knowsRelease(feature);
        return rows.stream()
                .filter(row -> (!known || row.jdks().contains(feature)) && row.covers(call))
                .max((one, other) -> {
                    int exactness = Boolean.compare(other.isPattern(), one.isPattern());
                    return exactness != 0 ? exactness : Integer.compare(latest(one), latest(other));
                });
    }

    private static int latest(JudgedCaller row) {
        return row.jdks().stream().max(Integer::compare).orElseThrow();
    }
}
