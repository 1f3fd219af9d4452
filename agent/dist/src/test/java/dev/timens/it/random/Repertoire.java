package dev.timens.it.random;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What programs are made of.
 *
 * @param places those that they name
 * @param hasVirtualThreads whether the JDK has them
 */
record Repertoire(Set<Verb> verbs, List<PoolKind> pools, List<Place> places, boolean hasVirtualThreads) {
    /** Verbs to do without, to see what the others do. */
    private static final List<String> WITHOUT =
            List.of(System.getProperty("random.without", "").split(","));

    /** What the running JVM can do. */
    static Repertoire full() {
        int feature = Runtime.version().feature();
        Set<Verb> verbs = EnumSet.allOf(Verb.class);
        verbs.removeIf(verb -> WITHOUT.contains(verb.name()));
        if (feature != 25 || !Boolean.getBoolean("random.preview")) {
            verbs.remove(Verb.STRUCTURED);
        }
        List<PoolKind> pools = new ArrayList<>(EnumSet.complementOf(EnumSet.of(PoolKind.COMMON)));
        if (feature < 21) {
            pools.removeIf(PoolKind::needsVirtualThreads);
        }
        return new Repertoire(verbs, pools, List.of(Place.values()), feature >= 21);
    }

    /** In which every reading is the host's. */
    Repertoire outside() {
        return new Repertoire(verbs, pools, List.of(Place.NONE), hasVirtualThreads);
    }

    /** Without pools, and without virtual threads, which have one. */
    Repertoire ofPlatformThreads() {
        return new Repertoire(both(ofThreads()), List.of(), places, false);
    }

    /** Without what needs pools that know where they were made, and tasks that know where they were submitted. */
    Repertoire thatHandsOver() {
        Set<Verb> handing = ofThreads();
        handing.addAll(EnumSet.of(Verb.POOL, Verb.HAND_OVER, Verb.TIMER_IN, Verb.TIMER_AT, Verb.STRUCTURED));
        return new Repertoire(both(handing), pools, places, hasVirtualThreads);
    }

    /** What needs no pool. */
    private static Set<Verb> ofThreads() {
        return EnumSet.of(
                Verb.HERE,
                Verb.SCOPE,
                Verb.TASK,
                Verb.THREAD,
                Verb.STARTED_ELSEWHERE,
                Verb.GROUP_THREAD,
                Verb.PARK_UNTIL,
                Verb.AWAIT_UNTIL);
    }

    private Set<Verb> both(Set<Verb> some) {
        some.retainAll(verbs);
        return some;
    }
}
