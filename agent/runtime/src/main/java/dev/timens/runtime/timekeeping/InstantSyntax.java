package dev.timens.runtime.timekeeping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * The text form of a moment of realtime: {@code @2030-01-01T00:00:00Z}, with up to three digits of a
 * second's fraction. Read without {@code DateTimeFormatter}, which would fix the application's
 * default locale before its main class runs.
 */
public final class InstantSyntax {
    private static final String FORM = "a moment is written like @2030-01-01T00:00:00Z, in UTC";
    private static final long MILLIS_PER_DAY = 86_400_000;
    private static final String PATTERN = "dddd-dd-ddTdd:dd:dd";

    private InstantSyntax() {}

    static boolean isInstant(String text) {
        return text.startsWith("@");
    }

    static boolean lacksOnlyItsAt(String text) {
        try {
            parseMillis('@' + text);
            return true;
        } catch (IllegalArgumentException e) {
            return false; // it is something else
        }
    }

    /**
     * @return milliseconds since the epoch
     * @throws IllegalArgumentException with what is wrong and how it is written
     */
    public static long parseMillis(String text) {
        String moment = text.substring(1);
        int fraction = PATTERN.length();
        if (moment.length() <= fraction || !moment.endsWith("Z") || !matches(moment)) {
            throw new IllegalArgumentException("'" + text + "' is not a moment; " + FORM);
        }
        long millis = millis(text, moment.substring(fraction, moment.length() - 1));
        try {
            LocalDate date = LocalDate.of(number(moment, 0, 4), number(moment, 5, 7), number(moment, 8, 10));
            LocalTime time = LocalTime.of(number(moment, 11, 13), number(moment, 14, 16), number(moment, 17, 19));
            return (date.toEpochDay() * 86_400 + time.toSecondOfDay()) * 1000 + millis;
        } catch (DateTimeException noSuchDay) {
            throw new IllegalArgumentException("'" + text + "' does not exist: " + noSuchDay.getMessage());
        }
    }

    /** A moment up to the year 9999 without the sign in front of it: {@code 2030-01-01T00:00:00.000Z}. */
    public static String format(long millisSinceEpoch) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(millisSinceEpoch, MILLIS_PER_DAY));
        int millis = (int) Math.floorMod(millisSinceEpoch, MILLIS_PER_DAY);
        StringBuilder text = new StringBuilder().append(date).append('T');
        text.append(digits(millis / 3_600_000, 2)).append(':');
        text.append(digits(millis / 60_000 % 60, 2)).append(':');
        text.append(digits(millis / 1000 % 60, 2)).append('.');
        return text.append(digits(millis % 1000, 3)).append('Z').toString();
    }

    private static String digits(int number, int count) {
        String text = Integer.toString(number);
        return "000".substring(0, count - text.length()) + text;
    }

    private static boolean matches(String moment) {
        for (int i = 0; i < PATTERN.length(); i++) {
            char wanted = PATTERN.charAt(i);
            char given = moment.charAt(i);
            if (wanted == 'd' ? given < '0' || given > '9' : given != wanted) {
                return false;
            }
        }
        return true;
    }

    private static long millis(String text, String fraction) {
        if (fraction.isEmpty()) {
            return 0;
        }
        boolean dot = fraction.charAt(0) == '.' && fraction.length() > 1;
        for (int i = 1; i < fraction.length(); i++) {
            dot &= fraction.charAt(i) >= '0' && fraction.charAt(i) <= '9';
        }
        if (!dot) {
            throw new IllegalArgumentException("'" + text + "' is not a moment; " + FORM);
        }
        if (fraction.length() > 4) {
            throw new IllegalArgumentException(
                    "'" + text + "' has a fraction of a millisecond; realtime moves by whole milliseconds");
        }
        return Integer.parseInt((fraction.substring(1) + "00").substring(0, 3));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }
}
