/**
 * The program that reads the wall clock by each method of the JDK that shows it to users, beyond the
 * plain ones, and says of each whose time it saw.
 */
package dev.timens.it.derived;
