package dev.timens.demo.launch;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Moments as the service prints them, to the nanosecond, and as people read them. */
final class Moments {
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    private Moments() {}

    /** Never fails: what is not a moment is the beginning of time, which nobody expects. */
    static Instant parse(String answer) {
        try {
            return Instant.parse(answer);
        } catch (DateTimeParseException notAMoment) {
            return Instant.MIN;
        }
    }

    /** The answer, in local time if it is a moment. */
    static String show(String answer) {
        Instant moment = parse(answer);
        return moment.equals(Instant.MIN) ? answer : LOCAL.format(moment);
    }
}
