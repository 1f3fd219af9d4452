package dev.timens.cli.explain.verdict;

import java.util.List;

/**
 * A class with its findings.
 *
 * @param place where it was found
 * @param name as in sources
 * @param source the name of the source file, or null
 */
public record ExplainedClass(String place, String name, String source, List<Finding> findings) {}
