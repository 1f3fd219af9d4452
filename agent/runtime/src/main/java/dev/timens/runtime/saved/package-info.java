/**
 * Clocks that are saved to a file on one host and go on from there on another. Loaded by the boot loader, and by the
 * application's when the jar is run as a command.
 */
package dev.timens.runtime.saved;
