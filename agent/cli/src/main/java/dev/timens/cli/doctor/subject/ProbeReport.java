package dev.timens.cli.doctor.subject;

import dev.timens.cli.doctor.machine.ChildOutcome;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the probe in a child said: for each place, what was done there and how it went. */
final class ProbeReport {
    private static final int FIELDS = 4;

    private final Map<String, Map<String, String>> places = new LinkedHashMap<>();

    private ProbeReport() {}

    /** Of the lines on standard output; others than the probe may write there too. */
    static ProbeReport of(ChildOutcome child) {
        ProbeReport report = new ProbeReport();
        for (String line : child.out()) {
            String[] fields = line.split("\t", FIELDS);
            if (fields.length == FIELDS && fields[0].equals("timens-doctor")) {
                report.places
                        .computeIfAbsent(fields[1], place -> new LinkedHashMap<>())
                        .put(fields[2], fields[3]);
            }
        }
        return report;
    }

    /** By what was done; empty if the child did not come that far. */
    Map<String, String> at(String place) {
        return places.getOrDefault(place, Map.of());
    }
}
