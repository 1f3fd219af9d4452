package dev.timens.it.support;

import java.time.Duration;

/**
 * The host's clocks before and after a forked program: what the program read in between must lie
 * between them, plus its offset. Linux JVMs share the origin of {@link System#nanoTime()}, the boot of
 * the machine.
 */
public final class ClockBracket {
    private final long nanosBefore = System.nanoTime();
    private final long millisBefore = System.currentTimeMillis();
    private long nanosAfter;
    private long millisAfter;

    /** Before the program. */
    public static ClockBracket open() {
        return new ClockBracket();
    }

    /** After the program. */
    public ClockBracket close() {
        nanosAfter = System.nanoTime();
        millisAfter = System.currentTimeMillis();
        return this;
    }

    /** Fails unless the reading is the host's monotonic time plus the offset. */
    public void requireMonotonic(String what, long reading, Duration offset) {
        long host = reading - offset.toNanos();
        require(what, "monotonic", host - nanosBefore, nanosAfter - host, offset);
    }

    /** Fails unless the reading is the host's realtime plus the offset. */
    public void requireRealtime(String what, long reading, Duration offset) {
        long host = reading - offset.toMillis();
        require(what, "realtime", host - millisBefore, millisAfter - host, offset);
    }

    /** Fails unless a line {@code <what> <monotonic or realtime> <reading>} is the host's time plus that clock's offset. */
    public void requireLine(String line, Duration monotonic, Duration realtime) {
        String[] words = line.split(" ");
        long reading = Long.parseLong(words[2]);
        switch (words[1]) {
            case "monotonic" -> requireMonotonic(line, reading, monotonic);
            case "realtime" -> requireRealtime(line, reading, realtime);
            default -> throw new AssertionError("Not a reading: " + line);
        }
    }

    private static void require(String what, String clock, long sinceBefore, long untilAfter, Duration offset) {
        if (sinceBefore < 0 || untilAfter < 0) {
            throw new AssertionError(what + ": " + clock + " is not the host's plus " + offset + ": it lies "
                    + sinceBefore + " after the program's begin and " + untilAfter + " before its end");
        }
    }
}
