package dev.timens.cli.explain.verdict;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that was found.
 *
 * @param feature the feature release of the JDK that it holds for
 * @param read how many classes were read
 * @param classes those with findings, by place and name
 * @param problems sentences on what could not be read
 */
public record Explanation(int feature, int read, List<ExplainedClass> classes, List<String> problems) {
    /** The exit status when all is understood and covered. */
    public static final int COVERED = 0;

    /** The exit status when something keeps host time that should move, or could not be read. */
    public static final int NOT_COVERED = 1;

    /** How many findings have the effect. */
    public long count(Effect effect) {
        return findings().filter(finding -> finding.effect() == effect).count();
    }

    /** All findings. */
    public Stream<Finding> findings() {
        return classes.stream().flatMap(explained -> explained.findings().stream());
    }

    public int status() {
        boolean covered = problems.isEmpty()
                && findings().noneMatch(finding -> finding.effect().isAgainstExpectation());
        return covered ? COVERED : NOT_COVERED;
    }
}
