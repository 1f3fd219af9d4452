package dev.timens.suites;

import dev.timens.suites.launcher.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a forked JVM wrote of its tests. */
record JournalLines(List<String[]> lines) {

    static JournalLines of(Path journal) throws IOException {
        if (!Files.exists(journal)) {
            return new JournalLines(List.of());
        }
        return new JournalLines(Files.readAllLines(journal).stream()
                .map(line -> line.split(Journal.SEPARATOR, 3))
                .toList());
    }

    /** Whether the suite came to its end. */
    boolean isComplete() {
        return lines.stream().anyMatch(line -> line[0].equals(Journal.END));
    }

    /** What the suite's thread read when it began. */
    Instant clock() {
        return lines.stream()
                .filter(line -> line[0].equals(Journal.CLOCK))
                .map(line -> Instant.ofEpochMilli(Long.parseLong(line[1])))
                .findFirst()
                .orElseThrow();
    }

    /** The tests that began and have not ended. */
    Set<String> running() {
        Set<String> running = new LinkedHashSet<>();
        for (String[] line : lines) {
            if (line.length < 2) {
                continue; // the last line, or one that is being written
            }
            if (line[0].equals(Journal.STARTED)) {
                running.add(line[1]);
            } else {
                running.remove(line[1]);
            }
        }
        return running;
    }

    Outcomes outcomes() {
        Map<String, Outcome> byId = new TreeMap<>();
        for (String[] line : lines) {
            if (line.length == 3 && !line[0].equals(Journal.STARTED)) {
                byId.put(line[1], new Outcome(line[0], line[2]));
            }
        }
        return new Outcomes(byId);
    }
}
