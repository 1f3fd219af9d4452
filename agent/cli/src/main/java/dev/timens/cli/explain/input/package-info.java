/**
 * Finds class files: in jars, jars in jars, directories and on a class path. Loaded by the application
 * loader of the command line's JVM.
 */
package dev.timens.cli.explain.input;
