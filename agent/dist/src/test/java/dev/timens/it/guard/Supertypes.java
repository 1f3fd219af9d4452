package dev.timens.it.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the classes of an image extend and implement: a call may name a subtype of the clock's class. */
final class Supertypes {
    private final Map<String, List<String>> direct = new HashMap<>();

    void add(String type, String superclass, String[] interfaces) {
        List<String> supers = new ArrayList<>(List.of(interfaces));
        if (superclass != null) {
            supers.add(superclass);
        }
        direct.put(type, supers);
    }

    boolean include(String type, String supertype) {
        if (type.equals(supertype)) {
            return true;
        }
        for (String parent : direct.getOrDefault(type, List.of())) {
            if (include(parent, supertype)) {
                return true;
            }
        }
        return false;
    }
}
