package dev.timens.it.derived;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import dev.timens.it.places.AgentPresence;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the wall clock shows: what it shows in no namespace, or in one of the past or the future. */
public enum Moment {
    /** In no namespace: the host's time, unless the whole JVM is shifted. */
    OUTSIDE(null),
    SUMMER_OF_2000("2000-07-01"),
    SUMMER_OF_2012("2012-07-01"),
    SPRING_OF_2040("2040-03-01");

    /** System property: milliseconds that the whole JVM is ahead; then nothing else is looked at. */
    public static final String UNIFORM = "uniform.millis";

    private final long offset;

    Moment(String day) {
        offset = day == null
                ? Long.getLong(UNIFORM, 0)
                : offsetTo(LocalDate.parse(day)).toMillis();
    }

    /**
     * About: what is shown is another time of the day than the host's, and another day of the year, whenever this
     * program runs. Else readers of these alone could tell no moment from now.
     */
    private static Duration offsetTo(LocalDate day) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        boolean isSameSeason = Math.abs(day.getDayOfYear() - today.getDayOfYear()) < 10;
        LocalDate shown = isSameSeason ? day.plusDays(20) : day;
        return Duration.ofDays(ChronoUnit.DAYS.between(today, shown)).plusHours(7);
    }

    /** Those that the program looks at. */
    static List<Moment> all() {
        return System.getProperty(UNIFORM) == null ? Arrays.asList(values()) : List.of(OUTSIDE);
    }

    /** Milliseconds that the clock is ahead of the host's. */
    public long offset() {
        return offset;
    }

    /** Runs a task there. Without the agent, it stays with the host. */
    void run(Runnable task) {
        if (this == OUTSIDE || !AgentPresence.isAttached()) {
            task.run();
        } else {
            TimeNamespace.builder(toString())
                    .offset(ClockId.REALTIME, Duration.ofMillis(offset))
                    .create()
                    .run(task);
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
