package dev.timens.cli.explain.report;

import dev.timens.cli.explain.verdict.Effect;
import dev.timens.cli.explain.verdict.ExplainedClass;
import dev.timens.cli.explain.verdict.Explanation;
import dev.timens.cli.explain.verdict.Finding;
import dev.timens.cli.output.Json;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** For programs. The names of the fields are kept from release to release. */
public final class JsonReport {
    private JsonReport() {}

    public static String of(Explanation explanation) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("jdk", explanation.feature());
        document.put("status", explanation.status());
        document.put("summary", summary(explanation));
        document.put("problems", explanation.problems());
        document.put(
                "classes",
                explanation.classes().stream().map(JsonReport::ofClass).toList());
        return Json.of(document);
    }

    private static Map<String, Object> summary(Explanation explanation) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("classes", explanation.read());
        for (Effect effect : Effect.values()) {
            summary.put(name(effect), explanation.count(effect));
        }
        return summary;
    }

    private static Map<String, Object> ofClass(ExplainedClass explained) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("class", explained.name());
        fields.put("place", explained.place());
        fields.put("source", explained.source());
        fields.put(
                "calls",
                explained.findings().stream().map(JsonReport::ofFinding).toList());
        return fields;
    }

    private static Map<String, Object> ofFinding(Finding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("method", finding.call().method());
        fields.put("descriptor", finding.call().methodDescriptor());
        fields.put("line", finding.call().line() == 0 ? null : finding.call().line());
        fields.put("call", finding.call().written());
        fields.put("form", name(finding.call().form()));
        fields.put("effect", name(finding.effect()));
        fields.put("hook", finding.hook());
        fields.put("why", finding.why());
        return fields;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
