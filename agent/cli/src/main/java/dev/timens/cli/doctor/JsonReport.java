package dev.timens.cli.doctor;

import dev.timens.cli.doctor.check.Check;
import dev.timens.cli.doctor.check.Outcome;
import dev.timens.cli.output.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** For programs. The names of the fields and of the checks are kept from release to release. */
final class JsonReport {
    private JsonReport() {}

    static String of(Diagnosis diagnosis) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", diagnosis.jar().version());
        document.put("build", diagnosis.jar().build());
        document.put("jdk", Runtime.version().toString());
        document.put("status", diagnosis.status());
        for (Outcome outcome : Outcome.values()) {
            document.put(name(outcome), diagnosis.count(outcome));
        }
        List<Object> checks = new ArrayList<>();
        for (Section section : diagnosis.sections()) {
            section.checks().forEach(check -> checks.add(fields(section.title(), check)));
        }
        document.put("checks", checks);
        return Json.of(document);
    }

    private static Map<String, Object> fields(String subject, Check check) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("subject", subject);
        fields.put("name", check.name());
        fields.put("outcome", name(check.outcome()));
        fields.put("found", check.found());
        fields.put("remedy", check.remedy());
        return fields;
    }

    private static String name(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
