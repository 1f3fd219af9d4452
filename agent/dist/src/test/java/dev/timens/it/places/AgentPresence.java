package dev.timens.it.places;

import dev.timens.TimeNamespace;

/** Whether the agent is there: programs run without it, too, to show what it changes. */
public final class AgentPresence {
    private AgentPresence() {}

    /** Asks each time: an agent can come while a program runs. */
    public static boolean isAttached() {
        try {
            TimeNamespace.host();
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
