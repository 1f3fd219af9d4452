/**
 * The libraries as an application uses them, one class for each, and the program that uses them from
 * several namespaces. Loaded by the application loader of a forked JVM.
 */
package dev.timens.libraries.cases;
