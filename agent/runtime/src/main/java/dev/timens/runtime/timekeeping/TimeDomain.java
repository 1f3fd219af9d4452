package dev.timens.runtime.timekeeping;

import dev.timens.kernel.Clocks;
import dev.timens.kernel.NotAvailableException;
import java.util.Locale;

/**
 * Another clock of the host's that realtime can follow: {@code tai}, {@code aux0} to {@code aux7}, {@code /dev/ptp0}.
 * It is read once, when a namespace is made; from then on there is only an offset.
 */
final class TimeDomain {
    private static final String PTP = "/dev/ptp";
    private static final String AUX = "aux";
    private static final String TAI = "tai";
    private static final int READINGS = 5;
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final int NANOS_PER_SECOND = 1_000_000_000;

    private final String name;
    private final int number;

    private TimeDomain(String name, int number) {
        this.name = name;
        this.number = number;
    }

    /** Whether the text is meant as one, rightly written or not. */
    static boolean isMeant(String written) {
        String text = small(written);
        return text.equals(TAI) || text.startsWith(AUX) || text.startsWith("/");
    }

    /** @throws IllegalArgumentException if there can be no such clock */
    static TimeDomain of(String written) {
        String text = small(written);
        if (text.equals(TAI)) {
            return new TimeDomain(text, 0);
        }
        String prefix = text.startsWith(AUX) ? AUX : PTP;
        int number = text.startsWith(prefix) ? number(text.substring(prefix.length())) : -1;
        if (number < 0 || prefix.equals(AUX) && number > 7) {
            throw new IllegalArgumentException("'" + written
                    + "' is no clock to follow; these are tai, aux0 to aux7, and PTP devices such as /dev/ptp0");
        }
        return new TimeDomain(text, number);
    }

    /** {@code HostClocks} and the kernel write these names in capitals. */
    private static String small(String text) {
        return text.startsWith("/") ? text : text.toLowerCase(Locale.ROOT);
    }

    /** -1 if the text is no number of at most four digits. */
    private static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 4) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    /**
     * How far this clock is ahead of the host's realtime now, in whole milliseconds: the reading that took least
     * time of several, against the middle of realtime before and after it.
     *
     * @throws IllegalArgumentException if the clock is absent or tells nothing; one clause
     */
    long millisAheadOfRealtime() {
        try {
            long ahead = nanosAhead();
            // TAI differs by whole seconds; what the readings were apart is none.
            if (name.equals(TAI) && Math.abs(ahead) < NANOS_PER_SECOND / 2) {
                throw new IllegalArgumentException("'tai' shows the same as realtime: nobody has told this kernel the"
                        + " leap seconds; have the time service do it (leapsectz or leapseclist of chrony)");
            }
            return Math.floorDiv(ahead + NANOS_PER_MILLI / 2, NANOS_PER_MILLI);
        } catch (NotAvailableException e) {
            throw new IllegalArgumentException("'" + name + "' cannot be followed: " + e.clause());
        }
    }

    private long nanosAhead() {
        long least = Long.MAX_VALUE;
        long ahead = 0;
        for (int i = 0; i < READINGS; i++) {
            long before = Clocks.read(Clocks.REALTIME);
            long shown = read();
            long took = Clocks.read(Clocks.REALTIME) - before;
            if (took >= 0 && took < least) {
                least = took;
                ahead = shown - (before + took / 2);
            }
        }
        return ahead;
    }

    private long read() {
        if (name.equals(TAI)) {
            return Clocks.read(Clocks.TAI);
        }
        return name.startsWith(AUX) ? Clocks.read(Clocks.AUX + number) : Clocks.readPtp(number);
    }
}
