/**
 * The JUnit Jupiter extension: tests that run in a time namespace of their own.
 *
 * <p>{@link dev.timens.junit.TimeOffset} is all of it that a test names. Loaded by whatever loader
 * loads the tests, beside JUnit's API; it reaches the agent by way of {@code dev.timens}, and the
 * agent never refers to it.
 */
package dev.timens.junit;
