/**
 * What is known of the JDK: which of its methods read a clock or wait for a time, and by which method
 * of the boundary they do. Whether that one is hooked is asked of the agent's table. Loaded by the
 * application loader of the command line's JVM.
 */
package dev.timens.cli.explain.facts;
