package dev.timens.cli.doctor.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What the environment gives to every JVM that starts in it. */
final class Surroundings {
    /** The launcher reads the second, the JVM the others. */
    private static final List<String> VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private Surroundings() {}

    /** The options in all three variables. */
    static List<String> options() {
        List<String> options = new ArrayList<>();
        for (String variable : VARIABLES) {
            options.addAll(optionsIn(variable));
        }
        return options;
    }

    private static List<String> optionsIn(String variable) {
        // The timens script keeps them from this JVM under another name.
        String aside = System.getenv("_TIMENS_ASIDE_" + variable);
        String value = aside != null ? aside : System.getenv(variable);
        return value == null || value.isBlank()
                ? List.of()
                : List.of(value.strip().split("\\s+"));
    }

    /** The options wanted, and where each is. */
    static List<String> found(Predicate<String> wanted) {
        List<String> found = new ArrayList<>();
        for (String variable : VARIABLES) {
            for (String option : optionsIn(variable)) {
                if (wanted.test(option)) {
                    found.add(option + " in " + variable);
                }
            }
        }
        return found;
    }

    /** The variables that configure the agent. */
    static Map<String, String> ofAgent() {
        Map<String, String> found = new TreeMap<>(System.getenv());
        found.keySet().removeIf(name -> !name.startsWith("TIMENS_"));
        return found;
    }
}
