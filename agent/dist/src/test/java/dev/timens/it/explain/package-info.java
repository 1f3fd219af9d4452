/** A program to be explained, and to be run: what it reads must be what explain said. Runs in the forked JVMs. */
package dev.timens.it.explain;
