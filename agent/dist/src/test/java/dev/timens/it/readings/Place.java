package dev.timens.it.readings;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Where a thread can be, with offsets so far apart that a reading tells one place from the others. */
public enum Place {
    /** Where no thread is to be. */
    HOST(Duration.ZERO, Duration.ZERO),
    /** The initial namespace, by the agent's options. */
    INITIAL(Duration.ofDays(1000), Duration.ofHours(7)),
    /** A namespace that is ahead. */
    AHEAD(Duration.ofDays(31), Duration.ofHours(2)),
    /** A namespace that is behind. */
    BEHIND(Duration.ofHours(-1), Duration.ofMinutes(-30));

    /** The three of the matrix. */
    public static final List<Place> NAMESPACES = List.of(INITIAL, AHEAD, BEHIND);

    private final Duration realtime;
    private final Duration monotonic;

    Place(Duration realtime, Duration monotonic) {
        this.realtime = realtime;
        this.monotonic = monotonic;
    }

    public Duration realtime() {
        return realtime;
    }

    public Duration monotonic() {
        return monotonic;
    }

    /** The name of thread groups that the configuration places here. */
    public String patternGroup() {
        return "pattern-" + this;
    }

    /** Where threads are made whose group belongs here: another place, and one that new threads inherit. */
    public Place elsewhere() {
        return this == AHEAD ? BEHIND : AHEAD;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
