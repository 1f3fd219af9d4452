/**
 * The arithmetic between host time and a namespace's: the only place that knows what an offset does.
 * Loaded by the boot loader.
 */
package dev.timens.runtime.timekeeping;
