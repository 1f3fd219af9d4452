/**
 * What the programs in the forked JVMs have in common: checks that each print one line, and the kinds
 * of threads they run on.
 */
package dev.timens.it.cells;
