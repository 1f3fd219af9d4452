package dev.timens.cli.doctor.machine;

import java.util.List;

/**
 * What a child JVM did.
 *
 * @param failure how it went wrong, in words that follow "a JVM"; null if it ended well
 */
public record ChildOutcome(String failure, List<String> out, List<String> err) {
    private static final int LINES = 6;

    /** What it said, shortened to what a person reads; standard error first. */
    public String said() {
        List<String> lines = err.isEmpty() ? out : err;
        String text = String.join(" | ", lines.subList(0, Math.min(LINES, lines.size())));
        return lines.size() > LINES ? text + " | ..." : text;
    }
}
