/** The program whose coverage is measured with and without timens. Runs in the forked JVMs. */
package dev.timens.it.coverage;
