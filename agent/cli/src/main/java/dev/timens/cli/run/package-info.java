/**
 * {@code timens run}: a command in a kernel time namespace. Loaded by the application loader, as the rest of the
 * command line is; this JVM ends when the command takes its place.
 */
package dev.timens.cli.run;
