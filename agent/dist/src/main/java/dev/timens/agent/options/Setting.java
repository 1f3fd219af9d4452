package dev.timens.agent.options;

import java.util.ArrayList;
import java.util.List;

/**
 * A key with its value and where it was written.
 *
 * @param place as messages have it: "the agent argument", "system property timens.realtime"
 */
record Setting(String key, String value, String place) {
    UserMistake mistake(String clause) {
        boolean ended = clause.endsWith(".") || clause.endsWith("?");
        return new UserMistake(key + " in " + place + ": " + clause + (ended ? "" : "."));
    }

    /** The items of a list, empty ones too. */
    List<String> items() {
        List<String> items = new ArrayList<>();
        int at = 0;
        for (int colon = value.indexOf(':'); colon >= 0; colon = value.indexOf(':', at)) {
            items.add(value.substring(at, colon));
            at = colon + 1;
        }
        items.add(value.substring(at));
        return items;
    }

    // Spelled out: what the compiler would generate for a record is an invokedynamic.

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return key + "=" + value + " in " + place;
    }
}
