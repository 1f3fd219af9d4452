/**
 * Where the JVM starts the agent: reads the options, installs the instrumentation, shifts the initial
 * namespace, and checks that it took.
 *
 * <p>Loaded by the boot loader, by way of the jar's {@code Boot-Class-Path}; only {@link
 * dev.timens.agent.Premain} also runs in the application's loader, when the jar was renamed.
 */
package dev.timens.agent;
