/**
 * The JVMs that the integration tests of all modules fork: the JDKs of this machine, the files that the build made, and
 * what a process said. Loaded by the tests' own class loader, never in the JVMs under test.
 */
package dev.timens.testing;
