package dev.timens.it.support;

import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code timens doctor --json} in a JVM, read. */
public final class DoctorRun {
    /** One line of the doctor's. */
    public record Line(String outcome, String found, String remedy) {}

    private final Outcome outcome;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    private DoctorRun(Outcome outcome) {
        this.outcome = outcome;
        // With some options the JVM itself prints lines there before anything runs.
        String out = outcome.out();
        Map<?, ?> document = (Map<?, ?>) JsonText.parse(out.substring(Math.max(0, out.indexOf("{\n"))));
        for (Object element : (List<?>) document.get("checks")) {
            Map<?, ?> check = (Map<?, ?>) element;
            String name = (String) check.get("name");
            names.add(name);
            lines.put(name, new Line((String) check.get("outcome"), (String) check.get("found"), (String)
                    check.get("remedy")));
        }
        if (!document.get("status").equals((long) outcome.exit())) {
            throw new AssertionError("The document has another status than the process: " + outcome);
        }
    }

    public static DoctorRun of(ForkedJvm jvm) {
        return of(jvm, Artifacts.agentJar());
    }

    public static DoctorRun of(ForkedJvm jvm, Path jar) {
        Outcome outcome = jvm.runCommand(List.of("-jar", jar.toString(), "doctor", "--json"));
        if (outcome.exit() > 1) {
            throw new AssertionError("No diagnosis: " + outcome);
        }
        return new DoctorRun(outcome);
    }

    public int exit() {
        return outcome.exit();
    }

    /** The names, in the order of the document. */
    public List<String> names() {
        return names;
    }

    public Line line(String name) {
        Line line = lines.get(name);
        if (line == null) {
            throw new AssertionError("No check " + name + " in " + outcome);
        }
        return line;
    }

    /** The names of those with an outcome, and what was found. */
    public Map<String, String> with(String wanted) {
        Map<String, String> with = new LinkedHashMap<>();
        lines.forEach((name, line) -> {
            if (line.outcome().equals(wanted)) {
                with.put(name, line.found());
            }
        });
        return with;
    }
}
