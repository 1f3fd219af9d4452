/**
 * Says of each call what the agent does with it, by the agent's own tables. Loaded by the application
 * loader of the command line's JVM.
 */
package dev.timens.cli.explain.verdict;
