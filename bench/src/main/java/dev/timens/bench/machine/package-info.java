/** What is measured on: the JDKs of this machine, the jars, and the JVMs that are forked. */
package dev.timens.bench.machine;
