package dev.timens.it.guard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A row of the list. Its type, method and clock may be patterns, with {@code *} for anything.
 *
 * @param jdks the feature releases it was judged in
 */
record JudgedCaller(
        Set<Integer> jdks,
        String module,
        String type,
        String method,
        String clock,
        Judgement judgement,
        Treatment treatment,
        String reason) {
    private static final int COLUMNS = 8;

    static JudgedCaller parse(String line) {
        String[] columns = line.split(",");
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("not " + COLUMNS + " columns: " + line);
        }
        return new JudgedCaller(
                Arrays.stream(columns[0].split(" ")).map(Integer::valueOf).collect(Collectors.toSet()),
                columns[1],
                columns[2],
                columns[3],
                columns[4],
                Judgement.valueOf(columns[5].toUpperCase(Locale.ROOT)),
                Treatment.valueOf(columns[6].toUpperCase(Locale.ROOT)),
                columns[7]);
    }

    boolean isPattern() {
        return (type + method + clock).contains("*");
    }

    boolean covers(ClockCall call) {
        return module.equals(call.module())
                && matches(type, call.type())
                && matches(method, call.method())
                && matches(clock, call.clock());
    }

    /** The hook that converts what this caller reads: the reason begins with its name, if there is one. */
    String hook() {
        return reason.contains(":") ? reason.substring(0, reason.indexOf(':')) : "";
    }

    /** As messages name it. */
    @Override
    public String toString() {
        return module + "/" + type + "." + method + " calls " + clock;
    }

    private static boolean matches(String pattern, String name) {
        return pattern.contains("*")
                ? name.matches(("\\Q" + pattern + "\\E").replace("*", "\\E.*\\Q"))
                : pattern.equals(name);
    }
}
