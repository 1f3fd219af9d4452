/**
 * Reads class files: which of their calls may be of a clock or a timed wait. Loaded by the application
 * loader of the command line's JVM.
 */
package dev.timens.cli.explain.scan;
