/** {@code timens doctor}: has each subject looked at, and prints what was found. As all of the command line, in a JVM of its own. */
package dev.timens.cli.doctor;
