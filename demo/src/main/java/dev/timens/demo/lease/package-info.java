/**
 * A program that holds a lease and runs a task at a fixed rate, both counted on {@link java.lang.System#nanoTime()}, and
 * that goes on from its state file when it is started again. It knows nothing of timens.
 */
package dev.timens.demo.lease;
