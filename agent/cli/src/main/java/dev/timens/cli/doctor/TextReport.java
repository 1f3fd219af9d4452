package dev.timens.cli.doctor;

import dev.timens.cli.doctor.check.Check;
import dev.timens.cli.doctor.check.Outcome;

/** For people: a line for each check, and below it what to do. */
final class TextReport {
    /** What most terminals show without breaking lines, or little more. */
    private static final int WIDTH = 120;

    private static final String ARROW = "-> ";

    private final StringBuilder text = new StringBuilder();
    private final String indent;
    private Check previous;

    private TextReport(Diagnosis diagnosis) {
        int longest = diagnosis.checks().stream()
                .mapToInt(check -> check.name().length())
                .max()
                .orElse(0);
        indent = " ".repeat("  FAIL  ".length() + longest + 2);
    }

    static String of(Diagnosis diagnosis) {
        TextReport report = new TextReport(diagnosis);
        report.line("timens " + diagnosis.jar().version() + ", build "
                + diagnosis.jar().build());
        for (Section section : diagnosis.sections()) {
            report.line("");
            report.line(section.title());
            section.checks().forEach(report::check);
        }
        report.line("");
        report.line(diagnosis.count(Outcome.OK) + " OK, " + diagnosis.count(Outcome.SKIP) + " SKIP, "
                + diagnosis.count(Outcome.FAIL) + " FAIL.");
        return report.text.toString();
    }

    private void check(Check check) {
        String head = String.format("  %-4s  %s", check.outcome(), check.name());
        String first = head + " ".repeat(indent.length() - head.length());
        if (isAsAbove(check)) {
            line(first + "as above");
        } else {
            wrap(first, check.found(), indent);
            if (check.remedy() != null) {
                wrap(indent + ARROW, check.remedy(), indent + " ".repeat(ARROW.length()));
            }
        }
        previous = check;
    }

    /** What is wrong in many places is said once. */
    private boolean isAsAbove(Check check) {
        return previous != null
                && check.outcome() != Outcome.OK
                && check.outcome() == previous.outcome()
                && check.found().equals(previous.found());
    }

    private void wrap(String first, String sentence, String others) {
        StringBuilder line = new StringBuilder(first);
        boolean begun = false;
        for (String word : sentence.strip().split("\\s+")) {
            if (begun && line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line = new StringBuilder(others);
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
            begun = true;
        }
        line(line.toString());
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
