/**
 * Reads each kind of clock call once when a clock is first shifted, and names those that did not move.
 * Uses the canary for what application classes call, and the runtime; nothing of the rewriting. Loaded
 * by the boot loader.
 */
package dev.timens.instrument.check;
