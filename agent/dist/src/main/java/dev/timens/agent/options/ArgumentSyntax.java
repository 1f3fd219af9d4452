package dev.timens.agent.options;

import java.util.LinkedHashMap;
import java.util.Map;

/** The text after the {@code =} of {@code -javaagent}: {@code key=value,key=value}. */
final class ArgumentSyntax {
    static final String PLACE = "the agent argument";

    private ArgumentSyntax() {}

    /** The settings by key. */
    static Map<String, Setting> parse(String argument) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        int at = 0;
        if (argument != null && argument.endsWith(",")) {
            throw new UserMistake(PLACE + " ends with a comma; remove it.");
        }
        while (argument != null && at < argument.length()) {
            int end = end(argument, at);
            add(settings, argument.substring(at, end).stripLeading());
            at = end + 1;
        }
        return settings;
    }

    /** The comma that ends an item: one that is followed by {@code key=}, so that values may hold others. */
    private static int end(String argument, int from) {
        for (int comma = argument.indexOf(',', from); comma >= 0; comma = argument.indexOf(',', comma + 1)) {
            int key = comma + 1;
            while (key < argument.length() && argument.charAt(key) == ' ') {
                key++;
            }
            int next = key;
            while (next < argument.length() && isOfKey(argument.charAt(next))) {
                next++;
            }
            boolean atKey = next > key && next < argument.length() && argument.charAt(next) == '=';
            boolean atBareKey = Keys.ALL.contains(argument.substring(key, next));
            if (atKey || atBareKey) {
                return comma;
            }
        }
        return argument.length();
    }

    private static boolean isOfKey(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '.' || c == '-';
    }

    private static void add(Map<String, Setting> settings, String item) {
        int equals = item.indexOf('=');
        if (equals < 0) {
            String remedy = Keys.ALL.contains(item) ? "write " + item + "=<value>." : Keys.remedy(item);
            throw new UserMistake("'" + item + "' in " + PLACE + " is not of the form key=value; " + remedy);
        }
        String key = item.substring(0, equals).strip();
        if (!Keys.ALL.contains(key)) {
            throw new UserMistake("unknown key '" + key + "' in " + PLACE + "; " + Keys.remedy(key));
        }
        Setting setting = new Setting(key, item.substring(equals + 1), PLACE);
        if (settings.putIfAbsent(key, setting) != null) {
            throw setting.mistake("it is given twice; keep one");
        }
    }
}
