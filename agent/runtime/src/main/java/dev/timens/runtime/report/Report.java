package dev.timens.runtime.report;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The agent's voice: single lines on standard error, never on standard output.
 *
 * <p>A miss, something that keeps host time against expectation, is said once for each subject and
 * counted. In strict mode it ends the JVM.
 */
public final class Report {
    /** The exit status for a user's mistake, and for a miss in strict mode. */
    public static final int MISTAKE = 2;

    private static final ConcurrentHashMap<String, Boolean> MISSED = new ConcurrentHashMap<>();
    private static final ConcurrentHashMap<String, Boolean> SAID = new ConcurrentHashMap<>();
    private static final AtomicInteger MISSES = new AtomicInteger();

    private static volatile LogLevel level = LogLevel.INFO;
    private static volatile boolean strict;

    private Report() {}

    /** Sets how much is said, and whether a miss is fatal. */
    public static void configure(LogLevel newLevel, boolean newStrict) {
        level = newLevel;
        strict = newStrict;
    }

    /** A line that tells a user what is shifted. */
    public static void info(String sentence) {
        if (level != LogLevel.QUIET) {
            print(sentence);
        }
    }

    /** A line for those who look for a fault. */
    public static void debug(String sentence) {
        if (isDebug()) {
            print(sentence);
        }
    }

    /** Whether {@link #debug(String)} says anything. */
    public static boolean isDebug() {
        return level == LogLevel.DEBUG;
    }

    /** A line that is said at every level. */
    public static void warn(String sentence) {
        print(sentence);
    }

    /**
     * A line that is said at every level, but once.
     *
     * @param subject what it is about
     */
    public static void once(String subject, String sentence) {
        if (SAID.putIfAbsent(subject, Boolean.TRUE) == null) {
            print(sentence);
        }
    }

    /**
     * Something keeps host time although it should not.
     *
     * @param subject what: a class or a hook; said once however often it is missed
     * @param sentence what was missed, why, and the remedy
     */
    public static void miss(String subject, String sentence) {
        if (MISSED.putIfAbsent(subject, Boolean.TRUE) != null) {
            return;
        }
        int count = MISSES.incrementAndGet();
        print(count == 1 ? sentence : sentence + " (miss number " + count + ")");
        if (strict) {
            print("strict=true: a miss ends the JVM, exit status " + MISTAKE + ".");
            // Not exit(): this may run inside class loading, where shutdown hooks could wait for ever.
            Runtime.getRuntime().halt(MISTAKE);
        }
    }

    /** How many different things were missed so far. */
    public static int misses() {
        return MISSES.get();
    }

    private static void print(String sentence) {
        System.err.println("timens: " + sentence);
    }
}
