/**
 * An agent of somebody else's, with its transformers, and the program it is attached to beside
 * timens. Runs in the forked JVMs.
 */
package dev.timens.it.foreign;
