package dev.timens.it.derived;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What the wall clock shows: the host's time, or that of a namespace in the past. */
public enum Moment {
    /** In no namespace. */
    OUTSIDE(null),
    SUMMER_OF_2000("2000-07-01T12:00:00Z"),
    SUMMER_OF_2012("2012-07-01T12:00:00Z");

    private final long offset;

    Moment(String instant) {
        offset = instant == null ? 0 : Instant.parse(instant).toEpochMilli() - System.currentTimeMillis();
    }

    /** Milliseconds that the clock is ahead of the host's. */
    long offset() {
        return offset;
    }

    /** Runs a task there. Without the agent, it stays with the host. */
    void run(Runnable task) {
        if (this == OUTSIDE || !isAgentAttached()) {
            task.run();
        } else {
            TimeNamespace.builder(toString())
                    .offset(ClockId.REALTIME, Duration.ofMillis(offset))
                    .create()
                    .run(task);
        }
    }

    private static boolean isAgentAttached() {
        try {
            TimeNamespace.host();
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
