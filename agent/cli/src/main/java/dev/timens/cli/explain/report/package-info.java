/** The findings, for people and as JSON. Loaded by the application loader of the command line's JVM. */
package dev.timens.cli.explain.report;
