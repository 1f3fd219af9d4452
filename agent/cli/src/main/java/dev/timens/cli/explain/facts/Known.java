package dev.timens.cli.explain.facts;

import java.util.List;

/**
 * What is known of a call of the JDK.
 *
 * @param kind what it has to do with time
 * @param hook the method of the boundary by which it does, {@code java.time.Clock.currentInstant}; null
 *     if none is hooked
 * @param via the methods that would have to be hooked, if it is one that should move
 * @param why what a user should know
 */
public record Known(Kind kind, String hook, List<String> via, String why) {}
