/**
 * Programs that wait: for absolute times and for durations, on objects made in one namespace and used
 * in another. They also run without the agent, in no namespace, which shows that the bounds are the
 * JDK's own.
 */
package dev.timens.it.waits;
