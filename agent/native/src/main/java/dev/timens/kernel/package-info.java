/**
 * The Java face of the native library: the host's clocks, and the kernel's namespaces.
 *
 * <p>Loaded by the boot loader, as the rest of the agent, and by the application's when the jar is run as a
 * command. Uses nothing else of the agent's. The library is loaded when something here first needs it, and
 * nothing in the JVM's own part of timens does.
 */
package dev.timens.kernel;
