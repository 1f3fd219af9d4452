/**
 * What redirected calls do: the three sets of bodies that the dispatcher in {@code java.lang} can
 * have, and the switch between them. Loaded by the boot loader.
 */
package dev.timens.runtime.dispatch;
