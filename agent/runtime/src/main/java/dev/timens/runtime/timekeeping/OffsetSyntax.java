package dev.timens.runtime.timekeeping;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/**
 * The text form of an offset: {@code +1h30m}, {@code -250ms}, {@code +30d}, {@code PT1H}.
 *
 * <p>Does without regular expressions and date formatters: this runs before the application's main
 * class, and those would fix its locale and time zone.
 */
final class OffsetSyntax {
    private static final String[] UNITS = {"d", "h", "m", "s", "ms", "us", "ns"};
    private static final long[] UNIT_NANOS = {
        86_400_000_000_000L, 3_600_000_000_000L, 60_000_000_000L, 1_000_000_000L, 1_000_000L, 1_000L, 1L
    };
    private static final String FORM = "an offset is written like +1h30m, -250ms, +30d or PT1H";

    private OffsetSyntax() {}

    /** @throws IllegalArgumentException with what is wrong and how it is written */
    static Duration parse(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the offset is empty; " + FORM);
        }
        char first = text.charAt(0);
        boolean signed = first == '+' || first == '-';
        String magnitude = signed ? text.substring(1) : text;
        if (magnitude.startsWith("P") || magnitude.startsWith("p")) {
            Duration duration = iso(text, magnitude);
            return first == '-' ? negated(duration) : duration;
        }
        if (text.equals("0")) {
            return Duration.ZERO;
        }
        if (!signed) {
            throw new IllegalArgumentException(
                    lacksOnlyItsSign(text)
                            ? "'" + text + "' has no sign; write +" + text + " or -" + text
                            : "'" + text + "' is no offset; " + FORM);
        }
        Duration sum = sum(text, magnitude);
        return first == '-' ? negated(sum) : sum;
    }

    private static boolean lacksOnlyItsSign(String text) {
        try {
            sum(text, text);
            return true;
        } catch (IllegalArgumentException e) {
            return false; // a sign would not help
        }
    }

    private static Duration sum(String text, String magnitude) {
        if (magnitude.isEmpty()) {
            throw new IllegalArgumentException("'" + text + "' has no number; " + FORM);
        }
        Duration sum = Duration.ZERO;
        int largestUnitLeft = 0;
        int at = 0;
        while (at < magnitude.length()) {
            int unitAt = skip(magnitude, at, true);
            int next = skip(magnitude, unitAt, false);
            if (unitAt == at) {
                throw new IllegalArgumentException(
                        "'" + text + "' has no number before '" + magnitude.substring(at) + "'; " + FORM);
            }
            int unit = unit(text, magnitude.substring(unitAt, next));
            if (unit < largestUnitLeft) {
                throw new IllegalArgumentException("'" + text + "' names '" + UNITS[unit]
                        + "' twice or after a smaller unit; write d, h, m, s, ms, us, ns in this order");
            }
            sum = add(text, sum, magnitude.substring(at, unitAt), UNIT_NANOS[unit]);
            largestUnitLeft = unit + 1;
            at = next;
        }
        return sum;
    }

    private static Duration add(String text, Duration sum, String digits, long unitNanos) {
        try {
            long count = Long.parseLong(digits);
            return sum.plus(
                    unitNanos >= 1_000_000_000L
                            ? Duration.ofSeconds(Math.multiplyExact(count, unitNanos / 1_000_000_000L))
                            : Duration.ofSeconds(
                                    count / (1_000_000_000L / unitNanos),
                                    count % (1_000_000_000L / unitNanos) * unitNanos));
        } catch (NumberFormatException | ArithmeticException tooLarge) {
            throw new IllegalArgumentException("'" + text + "' is larger than any clock can show");
        }
    }

    private static int unit(String text, String name) {
        for (int i = 0; i < UNITS.length; i++) {
            if (UNITS[i].equals(name)) {
                return i;
            }
        }
        if (name.isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + text + "' has a number without a unit; the units are d, h, m, s, ms, us, ns");
        }
        throw new IllegalArgumentException(
                "'" + text + "' has the unknown unit '" + name + "'; the units are d, h, m, s, ms, us, ns");
    }

    private static int skip(String text, int from, boolean digits) {
        int at = from;
        while (at < text.length() && (text.charAt(at) >= '0' && text.charAt(at) <= '9') == digits) {
            at++;
        }
        return at;
    }

    /**
     * {@link Duration#negated()} and its kin go by way of {@code BigDecimal}, whose class initialiser makes
     * the common pool on newer JDKs, before the application can configure it.
     */
    static Duration negated(Duration duration) {
        return Duration.ofSeconds(Math.negateExact(duration.getSeconds()), -duration.getNano());
    }

    private static Duration iso(String text, String magnitude) {
        try {
            return Duration.parse(magnitude);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not an ISO-8601 duration such as PT1H or P30DT12H");
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("'" + text + "' is larger than any clock can show");
        }
    }

    /** The shortest text that {@link #parse} reads back as the given offset. */
    static String format(Duration offset) {
        if (offset.isZero()) {
            return "0";
        }
        if (offset.getSeconds() == Long.MIN_VALUE) {
            return offset.toString(); // has no absolute value
        }
        Duration rest = offset.isNegative() ? negated(offset) : offset;
        StringBuilder text = new StringBuilder().append(offset.isNegative() ? '-' : '+');
        long seconds = rest.getSeconds();
        long nanos = rest.getNano();
        for (int i = 0; i < UNITS.length; i++) {
            boolean wholeSeconds = UNIT_NANOS[i] >= 1_000_000_000L;
            long count = wholeSeconds ? seconds / (UNIT_NANOS[i] / 1_000_000_000L) : nanos / UNIT_NANOS[i];
            if (wholeSeconds) {
                seconds -= count * (UNIT_NANOS[i] / 1_000_000_000L);
            } else {
                nanos -= count * UNIT_NANOS[i];
            }
            if (count != 0) {
                text.append(count).append(UNITS[i]);
            }
        }
        return text.toString();
    }
}
