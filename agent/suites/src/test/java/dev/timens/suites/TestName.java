package dev.timens.suites;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A unique id as people write it: {@code [engine:junit-jupiter]/[class:a.B]/[method:c()]} is {@code a.B c()}. */
final class TestName {
    private static final Pattern SEGMENT = Pattern.compile("\\[[-a-z]+:(.*?)](?=/\\[|$)");

    private TestName() {}

    static String of(String uniqueId) {
        return SEGMENT.matcher(uniqueId)
                .results()
                .skip(1)
                .map((MatchResult segment) -> segment.group(1))
                .collect(Collectors.joining(" "));
    }
}
