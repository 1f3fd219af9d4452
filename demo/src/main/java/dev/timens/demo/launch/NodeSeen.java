package dev.timens.demo.launch;

import dev.timens.demo.timeline.Track;

/**
 * What the host has seen of a node.
 *
 * @param track when it held the lock, and when it found it taken
 */
record NodeSeen(String name, NodeClock clock, Track track) {}
