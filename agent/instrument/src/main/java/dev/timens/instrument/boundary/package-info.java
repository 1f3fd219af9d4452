/**
 * Where the JDK's own code meets a user's time: the table of those methods, the rules by which they
 * are rewritten, and the rewriting. Everything else in the JDK stays in host time. Loaded by the boot
 * loader.
 */
package dev.timens.instrument.boundary;
