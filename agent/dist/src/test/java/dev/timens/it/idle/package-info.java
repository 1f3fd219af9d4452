/** A program that has made everything that can wait, and does nothing. Loaded by the application loader of a forked JVM. */
package dev.timens.it.idle;
