/**
 * Installs the transformer and switches the JVM from one mode to the next: what is rewritten, and
 * when. Uses the packages below it. Among those, {@code boundary} and {@code host} know the
 * dispatcher's name, {@code boundary} uses {@code host} for the JDK's own deadlines, and {@code
 * dispatcher} uses {@code callsite} to name its class, {@code classfile} serves the two, and {@code
 * check} reads the canary; else they do not use each other.
 *
 * <p>Loaded by the boot loader. No invokedynamic anywhere: this code runs inside class loading.
 */
package dev.timens.instrument;
