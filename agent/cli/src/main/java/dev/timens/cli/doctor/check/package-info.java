/** What a check is: data, and where it comes from. As all of the command line, in a JVM of its own. */
package dev.timens.cli.doctor.check;
