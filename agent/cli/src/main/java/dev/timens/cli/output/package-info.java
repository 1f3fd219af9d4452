/** How the verbs print: JSON for programs, aligned rows for people. As all of the command line, in a JVM of its own. */
package dev.timens.cli.output;
