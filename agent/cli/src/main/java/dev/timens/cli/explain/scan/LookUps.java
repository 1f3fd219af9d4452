package dev.timens.cli.explain.scan;

import java.util.Set;
import org.objectweb.asm.Type;

/**
 * Follows the constants of a method to the look-ups that take them, as far as can be seen without
 * running it: the last class and the last name before {@code findStatic} or {@code getMethod}.
 */
final class LookUps {
    private static final Set<String> OF_HANDLES = Set.of("findStatic", "findVirtual", "findConstructor");
    private static final Set<String> OF_METHODS = Set.of("getMethod", "getDeclaredMethod");

    /** A class and a method that are looked up. */
    record Found(String owner, String name) {}

    private String lastClass;
    private Found named;

    void constant(Object value) {
        if (value instanceof Type type && type.getSort() == Type.OBJECT) {
            lastClass = type.getInternalName();
        } else if (value instanceof String text) {
            if (text.startsWith("java.")) {
                lastClass = text.replace('.', '/'); // for Class.forName
            } else if (lastClass != null) {
                named = new Found(lastClass, text);
            }
        }
    }

    /** @return what the call looks up, if it is a look-up and both constants were seen */
    Found call(String target, String called) {
        boolean looksUp = target.equals("java/lang/invoke/MethodHandles$Lookup") && OF_HANDLES.contains(called)
                || target.equals("java/lang/Class") && OF_METHODS.contains(called);
        if (!looksUp) {
            return null;
        }
        Found found = named;
        if (called.equals("findConstructor")) {
            found = lastClass == null ? null : new Found(lastClass, "<init>");
        }
        lastClass = null;
        named = null;
        return found;
    }
}
