package dev.timens.runtime.saved;

/** The text form of a clock's reading: seconds with nine digits of a fraction, {@code 16326.510123456}. */
final class Seconds {
    static final long NANOS = 1_000_000_000L;

    private static final int DIGITS = 9;

    private Seconds() {}

    static String format(long nanos) {
        // Digit by digit from below: the least long has no absolute value.
        String rest = Long.toString(Math.abs(nanos % NANOS));
        String whole = Long.toString(Math.abs(nanos / NANOS));
        return (nanos < 0 ? "-" : "") + whole + '.' + "000000000".substring(rest.length()) + rest;
    }

    /** @throws NumberFormatException if it is anything else, or does not fit */
    static long parse(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        int point = digits.indexOf('.');
        if (point < 1 || digits.length() - point - 1 != DIGITS) {
            throw new NumberFormatException(text);
        }
        String nanos = digits.substring(0, point) + digits.substring(point + 1);
        for (int i = 0; i < nanos.length(); i++) {
            if (nanos.charAt(i) < '0' || nanos.charAt(i) > '9') {
                throw new NumberFormatException(text);
            }
        }
        return Long.parseLong(text.startsWith("-") ? "-" + nanos : nanos);
    }
}
