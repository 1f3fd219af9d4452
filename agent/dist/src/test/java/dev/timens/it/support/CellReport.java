package dev.timens.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.testing.Outcome;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a program said of the cells of a matrix: a line for each, with its name and its verdict. */
public final class CellReport {
    private final Outcome outcome;
    private final Map<String, String> verdicts = new TreeMap<>();

    private CellReport(Outcome outcome) {
        this.outcome = outcome;
    }

    /** Reads the report of a program that ended well. */
    public static CellReport of(Outcome outcome) {
        CellReport report = new CellReport(outcome.expectSuccess());
        for (String line : outcome.lines()) {
            int space = line.indexOf(' ');
            assertThat(space).as("a cell and its verdict: " + line).isPositive();
            String before = report.verdicts.put(line.substring(0, space), line.substring(space + 1));
            assertThat(before).as("the cell is there once: " + line).isNull();
        }
        return report;
    }

    /** Exactly these cells are there, each with its verdict. */
    public CellReport says(Map<String, String> expected) {
        Map<String, String> unexpected = new TreeMap<>();
        TreeSet<String> names = new TreeSet<>(expected.keySet());
        names.addAll(verdicts.keySet());
        for (String name : names) {
            String wanted = expected.getOrDefault(name, "no such cell");
            String said = verdicts.getOrDefault(name, "no such cell");
            if (!said.equals(wanted)) {
                unexpected.put(name, said + " (expected: " + wanted + ")");
            }
        }
        assertThat(unexpected)
                .as(String.join(" ", outcome.command()) + "\n" + outcome.err())
                .isEmpty();
        return this;
    }

    public Outcome outcome() {
        return outcome;
    }
}
