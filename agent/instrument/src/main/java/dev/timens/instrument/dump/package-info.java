/**
 * Writes rewritten classes to a directory, for those who want to see what the agent made of them.
 * Loaded by the boot loader, and only if it is asked for.
 */
package dev.timens.instrument.dump;
