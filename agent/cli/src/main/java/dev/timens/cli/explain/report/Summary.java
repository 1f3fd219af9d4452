package dev.timens.cli.explain.report;

import dev.timens.cli.explain.verdict.Effect;
import dev.timens.cli.explain.verdict.Explanation;

/** The last line: how many of each. */
final class Summary {
    private Summary() {}

    static String of(Explanation explanation) {
        long natives = explanation.count(Effect.NATIVE);
        long calls = explanation.findings().count() - natives;
        StringBuilder line = new StringBuilder();
        line.append(number(explanation.read(), "class"))
                .append(", ")
                .append(number(calls, "call"))
                .append(": ");
        line.append(explanation.count(Effect.REDIRECTED)).append(" redirected, ");
        line.append(explanation.count(Effect.HOOKED)).append(" hooked, ");
        line.append(explanation.count(Effect.CONVERTED)).append(" converted, ");
        line.append(number(explanation.count(Effect.RELATIVE_WAIT), "relative wait"))
                .append(", ");
        if (explanation.count(Effect.FILE_TIME) > 0) {
            line.append(number(explanation.count(Effect.FILE_TIME), "file time"))
                    .append(", ");
        }
        optional(line, explanation.count(Effect.HOST_PATTERN), "host time by pattern");
        optional(line, explanation.count(Effect.TAKE_CARE), "to take care of");
        line.append(explanation.count(Effect.KEEPS_HOST)).append(" keep host time against expectation");
        if (natives > 0) {
            line.append("; ").append(number(natives, "native method"));
        }
        if (!explanation.problems().isEmpty()) {
            line.append("; ")
                    .append(number(explanation.problems().size(), "problem"))
                    .append(" on standard error");
        }
        return line.append('.').toString();
    }

    private static void optional(StringBuilder line, long count, String what) {
        if (count > 0) {
            line.append(count).append(' ').append(what).append(", ");
        }
    }

    private static String number(long count, String what) {
        return count + " " + what + (count == 1 ? "" : what.endsWith("s") ? "es" : "s");
    }
}
