/**
 * What the programs in the forked JVMs have in common: checks that each print one line, the kinds of
 * threads they run on, and namespaces with what their clocks must show.
 */
package dev.timens.it.cells;
