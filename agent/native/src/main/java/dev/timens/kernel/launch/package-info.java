/**
 * Puts a command in the place of this JVM, inside a kernel time namespace, by way of the launcher.
 *
 * <p>Loaded as {@code dev.timens.kernel} is, of which it uses the calls, and the errors.
 */
package dev.timens.kernel.launch;
