package dev.timens.it.derived;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * Time, cut into pieces, for what only tells whether it is valid now: with one such thing for each
 * piece, the one that is valid tells the time. Today and a year from now are in two pieces.
 */
public final class Periods {
    /** System property: where time is cut after today, in milliseconds since the epoch. */
    public static final String NEXT_CUT = "next.cut";

    private static final long NEXT = Long.getLong(
            NEXT_CUT, System.currentTimeMillis() + Duration.ofDays(200).toMillis());

    /** The first period begins and the last one ends in a year that none of the clocks shows. */
    private static final long[] CUTS = {
        millis("1990-01-01T00:00:00Z"),
        millis("2005-01-01T00:00:00Z"),
        millis("2020-01-01T00:00:00Z"),
        NEXT / 1000 * 1000,
        millis("2036-01-01T00:00:00Z"),
        millis("2045-01-01T00:00:00Z")
    };

    private Periods() {}

    /** How many there are. */
    public static int count() {
        return CUTS.length - 1;
    }

    public static Date start(int period) {
        return new Date(CUTS[period]);
    }

    public static Date end(int period) {
        return new Date(CUTS[period + 1]);
    }

    /** Where time is cut after today. */
    public static long nextCut() {
        return NEXT;
    }

    /** The period that a moment is in. */
    public static int at(long millis) {
        int period = 0;
        while (period < count() - 1 && millis >= CUTS[period + 1]) {
            period++;
        }
        return period;
    }

    /** A check of what is valid in a period. */
    interface Check {
        void check(int period) throws Exception;
    }

    /** The only period whose check passes; -1 if none does, -2 if more do. */
    static int valid(Check check, Class<? extends Exception> invalid) throws Exception {
        int valid = -1;
        for (int period = 0; period < count(); period++) {
            try {
                check.check(period);
                valid = valid == -1 ? period : -2;
            } catch (Exception e) {
                if (!invalid.isInstance(e)) {
                    throw e;
                }
            }
        }
        return valid;
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
