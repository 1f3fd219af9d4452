/**
 * What the kernel's error numbers mean around time namespaces: one exception each, with a sentence and the remedy.
 *
 * <p>Loaded as {@code dev.timens.kernel} is, of which it uses the numbers.
 */
package dev.timens.kernel.error;
