package dev.timens.agent.options;

import dev.timens.runtime.report.Report;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
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
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            if (name.startsWith(PROPERTY)) {
                add(
                        settings,
                        name.substring(PROPERTY.length()),
                        properties.getProperty(name),
                        "system property " + name);
            }
        }
        return settings;
    }

    static Map<String, Setting> environment(Map<String, String> environment) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        for (String name : new TreeSet<>(environment.keySet())) {
            if (name.startsWith(VARIABLE)) {
                // No shell sets a variable with a dot in its name, and no key has the other.
                String key = name.substring(VARIABLE.length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '.');
                add(settings, key, environment.get(name), "environment variable " + name);
            }
        }
        return settings;
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
