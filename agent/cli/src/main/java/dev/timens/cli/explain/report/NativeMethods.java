package dev.timens.cli.explain.report;

import dev.timens.cli.explain.verdict.Effect;
import dev.timens.cli.explain.verdict.ExplainedClass;
import dev.timens.cli.explain.verdict.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The native methods to look at: a line for each class, or for each jar that has them in several. */
final class NativeMethods {
    private NativeMethods() {}

    static void rows(Explanation explanation, List<List<String>> rows) {
        Map<String, List<ExplainedClass>> places = new TreeMap<>();
        for (ExplainedClass each : explanation.classes()) {
            if (count(each) > 0) {
                places.computeIfAbsent(each.place(), place -> new ArrayList<>()).add(each);
            }
        }
        places.forEach((place, classes) -> {
            long methods = classes.stream().mapToLong(NativeMethods::count).sum();
            String where = classes.size() == 1 ? classes.get(0).name() : place;
            String many = methods == 1 ? "1 native method" : methods + " native methods";
            rows.add(List.of(
                    Effect.NATIVE.label(),
                    where,
                    classes.size() == 1 ? many : many + " in " + classes.size() + " classes"));
        });
    }

    private static long count(ExplainedClass explained) {
        return explained.findings().stream()
                .filter(finding -> finding.effect() == Effect.NATIVE)
                .count();
    }
}
