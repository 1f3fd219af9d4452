/**
 * Installs the transformer and switches the JVM from one mode to the next: what is rewritten, and
 * when. Uses the packages below it, which do not use each other, except that all know the
 * dispatcher's name.
 *
 * <p>Loaded by the boot loader. No invokedynamic anywhere: this code runs inside class loading.
 */
package dev.timens.instrument;
