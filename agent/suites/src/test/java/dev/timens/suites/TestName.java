package dev.timens.suites;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A unique id as people write it: {@code [engine:junit-jupiter]/[class:a.B]/[method:c()]} is {@code a.B c()}. */
final class TestName {
    private static final Pattern SEGMENT = Pattern.compile("\\[[-a-z]+:(.*?)](?=/\\[|$)");

    private TestName() {}

    /** The unique id of the class that a test is in: the first two segments. */
    static String classOf(String uniqueId) {
        int engine = uniqueId.indexOf("]/[");
        int end = engine < 0 ? -1 : uniqueId.indexOf("]/[", engine + 1);
        return end < 0 ? uniqueId : uniqueId.substring(0, end + 1);
    }

    static String of(String uniqueId) {
        return SEGMENT.matcher(uniqueId)
                .results()
                .skip(1)
                .map((MatchResult segment) -> segment.group(1))
                .collect(Collectors.joining(" "));
    }
}
