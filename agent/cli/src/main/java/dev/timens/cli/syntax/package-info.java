/**
 * What the command line says of itself: its mistakes, one line each, and the option that all verbs have. As all of it,
 * in a JVM of its own.
 */
package dev.timens.cli.syntax;
