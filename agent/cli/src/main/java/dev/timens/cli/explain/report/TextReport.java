package dev.timens.cli.explain.report;

import dev.timens.cli.explain.verdict.Effect;
import dev.timens.cli.explain.verdict.ExplainedClass;
import dev.timens.cli.explain.verdict.Explanation;
import dev.timens.cli.explain.verdict.Finding;
import dev.timens.cli.output.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** For people: a table for each class, the reasons once each, and a line of sums. */
public final class TextReport {
    private final StringBuilder text = new StringBuilder();
    private final Explanation explanation;

    private TextReport(Explanation explanation) {
        this.explanation = explanation;
    }

    public static String of(Explanation explanation) {
        if (explanation.read() == 0) {
            return ""; // the problems say why
        }
        TextReport report = new TextReport(explanation);
        report.classes();
        report.reasons();
        report.toLookAt();
        report.text.append(Summary.of(explanation)).append('\n');
        return report.text.toString();
    }

    private void classes() {
        String place = null;
        for (ExplainedClass each : explanation.classes()) {
            if (!each.place().equals(place)) {
                place = each.place();
                text.append(place).append('\n');
            }
            text.append("  ").append(each.name()).append('\n');
            List<List<String>> rows = new ArrayList<>();
            List<Finding> natives = natives(each);
            if (natives.size() > 1) {
                rows.add(List.of(
                        "-",
                        natives.get(0).call().shownMethod() + ", ...",
                        natives.size() + " native methods",
                        Effect.NATIVE.label()));
            }
            for (Finding finding : each.findings()) {
                if (natives.size() < 2 || !natives.contains(finding)) {
                    rows.add(row(finding));
                }
            }
            Columns.append(text, "    ", rows);
        }
        if (place != null) {
            text.append('\n');
        }
    }

    private static List<String> row(Finding finding) {
        int line = finding.call().line();
        return List.of(
                line == 0 ? "-" : Integer.toString(line),
                finding.call().shownMethod(),
                finding.call().written(),
                finding.shownEffect());
    }

    /** They are said in one line: a class that has one often has dozens. */
    private static List<Finding> natives(ExplainedClass explained) {
        return explained.findings().stream()
                .filter(finding -> finding.effect() == Effect.NATIVE)
                .toList();
    }

    private void reasons() {
        // In the order of the effects.
        TreeMap<Effect, TreeMap<String, Set<String>>> reasons = new TreeMap<>();
        explanation.findings().forEach(finding -> reasons.computeIfAbsent(finding.effect(), effect -> new TreeMap<>())
                .computeIfAbsent(finding.shownEffect(), effect -> new TreeSet<>())
                .add(finding.why()));
        if (reasons.isEmpty()) {
            return;
        }
        text.append("What that means on JDK ").append(explanation.feature()).append('\n');
        List<List<String>> rows = new ArrayList<>();
        reasons.values()
                .forEach(byEffect -> byEffect.forEach((effect, whys) -> {
                    for (String why : whys) {
                        // Of several reasons only the first says whose they are.
                        boolean first =
                                rows.stream().noneMatch(row -> row.get(0).equals(effect));
                        rows.add(List.of(first ? effect : "", why));
                    }
                }));
        Columns.append(text, "  ", rows);
        text.append('\n');
    }

    /** In a long list one would not see them. */
    private void toLookAt() {
        List<List<String>> rows = new ArrayList<>();
        for (ExplainedClass each : explanation.classes()) {
            for (Finding finding : each.findings()) {
                if (finding.effect().isToLookAt() && finding.effect() != Effect.NATIVE) {
                    int line = finding.call().line();
                    rows.add(List.of(
                            finding.effect().label(),
                            each.name() + "." + finding.call().shownMethod() + (line == 0 ? "" : ":" + line),
                            finding.call().written()));
                }
            }
        }
        NativeMethods.rows(explanation, rows);
        if (!rows.isEmpty()) {
            text.append("Look at these\n");
            Columns.append(text, "  ", rows);
            text.append('\n');
        }
    }
}
