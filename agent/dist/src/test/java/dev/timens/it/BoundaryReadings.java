package dev.timens.it;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;

/** The rows of the boundary table in which a user reads the wall clock. The table is its package's own. */
final class BoundaryReadings {
    private static final String PACKAGE = "dev.timens.instrument.boundary.";
    private static final Set<String> RULES =
            Set.of("READING", "INSTANT_RESULT", "ABSOLUTE_RESULT", "ABSOLUTE_STAMP", "ABSOLUTE_FIELD");

    private BoundaryReadings() {}

    /** The names of their hooks. */
    static Set<String> hooks() throws ReflectiveOperationException {
        Field table = Class.forName(PACKAGE + "JdkBoundary").getDeclaredField("TABLE");
        table.setAccessible(true);
        Set<String> hooks = new TreeSet<>();
        for (Object row : (Object[]) table.get(null)) {
            if (RULES.contains(String.valueOf(call(row, "rule")))) {
                hooks.add((String) call(row, "hook"));
            }
        }
        return hooks;
    }

    private static Object call(Object row, String name) throws ReflectiveOperationException {
        Method method = row.getClass().getDeclaredMethod(name);
        method.setAccessible(true);
        return method.invoke(row);
    }
}
