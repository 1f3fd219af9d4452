/**
 * Test suites that others published, run in JVMs of their own without the agent and with it: the same tests pass, fail and
 * are skipped. What differs is explained by name in a file beside the suite's test. Application class loader.
 */
package dev.timens.suites;
