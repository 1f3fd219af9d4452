/**
 * What the JDK shares between all threads, made by threads in one namespace and used by those in others.
 * Run in forked JVMs, by the application loader.
 */
package dev.timens.it.shared;
