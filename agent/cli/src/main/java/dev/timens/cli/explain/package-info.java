/**
 * {@code explain}: what the agent does with the clock calls and timed waits of class files. What is
 * redirected and hooked is asked of the agent's own tables. Loaded by the application loader of the
 * command line's JVM.
 */
package dev.timens.cli.explain;
