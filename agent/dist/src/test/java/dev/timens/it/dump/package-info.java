/** A program with rewritten classes of every kind. Runs in the forked JVMs. */
package dev.timens.it.dump;
