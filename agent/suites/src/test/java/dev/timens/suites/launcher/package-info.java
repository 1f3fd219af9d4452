/** What runs in the forked JVM, on a suite's class path: a launcher of the JUnit Platform. Application class loader. */
package dev.timens.suites.launcher;
