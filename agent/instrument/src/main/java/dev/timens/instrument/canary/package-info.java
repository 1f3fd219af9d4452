/** A class with clock calls of its own, to see that such classes are redirected. Loaded by the boot loader. */
package dev.timens.instrument.canary;
