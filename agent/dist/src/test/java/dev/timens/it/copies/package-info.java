/** Programs with several copies of the API in one JVM. Runs in the forked JVMs. */
package dev.timens.it.copies;
