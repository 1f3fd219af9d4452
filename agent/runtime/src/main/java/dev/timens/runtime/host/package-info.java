/**
 * Code that keeps host time wherever its threads are: which classes, and the clock that they get.
 * Loaded by the boot loader.
 */
package dev.timens.runtime.host;
