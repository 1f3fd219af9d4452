/**
 * The command line of the agent's jar, {@code java -jar timens-agent-<version>.jar <verb>}. Loaded by
 * the application loader of a JVM of its own, never inside the application.
 */
package dev.timens.cli;
