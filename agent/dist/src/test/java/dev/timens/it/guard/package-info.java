/**
 * Holds the JDK's callers of clocks against the list of those that somebody judged, and that list against
 * what the boundary table rewrites. Loaded by the application loader of the JVM that runs the tests; the
 * images of other JDKs are read as files.
 */
package dev.timens.it.guard;
