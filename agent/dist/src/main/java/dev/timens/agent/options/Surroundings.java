package dev.timens.agent.options;

import dev.timens.runtime.report.Report;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Settings around the JVM: system properties {@code timens.<key>} and environment variables {@code
 * TIMENS_<KEY>}, {@code TIMENS_NATIVE_DIR} for {@code native.dir}. Both are shared with others, so a name that resembles no key is said and passed
 * over; one that resembles a key is a mistake.
 */
final class Surroundings {
    private static final String PROPERTY = "timens.";
    private static final String VARIABLE = "TIMENS_";

    private Surroundings() {}

    static Map<String, Setting> properties(Properties properties) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        for (String name : beginningWith(PROPERTY, properties.stringPropertyNames())) {
            add(settings, name.substring(PROPERTY.length()), properties.getProperty(name), "system property " + name);
        }
        return settings;
    }

    static Map<String, Setting> environment(Map<String, String> environment) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        for (String name : beginningWith(VARIABLE, environment.keySet())) {
            // No shell sets a variable with a dot in its name, and no key has the other.
            String key =
                    name.substring(VARIABLE.length()).toLowerCase(Locale.ROOT).replace('_', '.');
            add(settings, key, environment.get(name), "environment variable " + name);
        }
        return settings;
    }

    /** In the same order always, so that of two mistakes the same one is said. */
    private static Set<String> beginningWith(String start, Set<String> names) {
        Set<String> sorted = new TreeSet<>();
        for (String name : names) {
            if (name.startsWith(start)) {
                sorted.add(name);
            }
        }
        return sorted;
    }

    private static void add(Map<String, Setting> settings, String key, String value, String place) {
        if (Keys.ALL.contains(key)) {
            settings.put(key, new Setting(key, value, place));
            return;
        }
        String nearest = Spelling.nearest(key, Keys.ALL);
        if (nearest != null) {
            throw new UserMistake("unknown key in " + place + "; did you mean '" + nearest + "'?");
        }
        Report.warn("ignored " + place + ": there is no such key.");
    }
}
