/** Programs in which some classes keep host time. Loaded by the application loader of a forked JVM. */
package dev.timens.it.host;
