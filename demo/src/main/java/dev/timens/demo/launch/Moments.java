package dev.timens.demo.launch;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Moments as the service prints them, to the nanosecond, and as people read them. */
final class Moments {
    private static final DateTimeFormatter MINUTES = local("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter SECONDS = local("HH:mm:ss");
    private static final DateTimeFormatter MILLIS = local("HH:mm:ss.SSS");

    private Moments() {}

    /** Never fails: what is not a moment is the beginning of time, which nobody expects. */
    static Instant parse(String answer) {
        try {
            return Instant.parse(answer);
        } catch (DateTimeParseException notAMoment) {
            return Instant.MIN;
        }
    }

    /** The time of day. */
    static String showTime(Instant moment) {
        return show(moment, SECONDS);
    }

    /** The same, for moments that are close together. */
    static String showMillis(Instant moment) {
        return show(moment, MILLIS);
    }

    /** The answer, in local time if it is a moment. */
    static String show(String answer) {
        Instant moment = parse(answer);
        return moment.equals(Instant.MIN) ? answer : MINUTES.format(moment);
    }

    private static String show(Instant moment, DateTimeFormatter format) {
        return moment.equals(Instant.MIN) ? "nothing" : format.format(moment);
    }

    private static DateTimeFormatter local(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withZone(ZoneId.systemDefault());
    }
}
