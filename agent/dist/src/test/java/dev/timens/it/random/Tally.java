package dev.timens.it.random;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** How much was done. */
final class Tally {
    final AtomicLong seeds = new AtomicLong();
    final AtomicLong programs = new AtomicLong();
    final AtomicLong actions = new AtomicLong();
    final AtomicLong failed = new AtomicLong();
    /** Of the steps that were not as the model says. */
    final Set<Verb> failedVerbs = ConcurrentHashMap.newKeySet();

    @Override
    public String toString() {
        return "seeds=" + seeds + " programs=" + programs + " actions=" + actions + " readings=" + Round.READINGS
                + " failed=" + failed;
    }
}
