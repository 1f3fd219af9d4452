/**
 * The programs that ask the JVM when it and other processes began, and management for its stamps and
 * its timer.
 */
package dev.timens.it.jvmtimes;
