/**
 * How far namespaces are switched on in this JVM, and the way to switch on more. Loaded by the boot
 * loader.
 */
package dev.timens.runtime.activation;
