package dev.timens.it.derived;

import java.util.function.LongUnaryOperator;

/**
 * A method of the JDK that shows the wall clock, or something that depends on it, to users.
 *
 * @param name the method, as the report has it
 * @param hook the hook of the agent that it depends on
 * @param reading calls it, and makes a number of what it gives
 * @param slack by how much the number may be off, as the JDK has it
 * @param shown that number for a wall clock, in milliseconds since the epoch; does not fall as time
 *     goes on, or, if it does, rarely
 */
public record DerivedReader(String name, String hook, Reading reading, long slack, LongUnaryOperator shown) {
    DerivedReader(String name, String hook, Reading reading, LongUnaryOperator shown) {
        this(name, hook, reading, 0, shown);
    }

    /** Calls the method. */
    interface Reading {
        long read() throws Exception;
    }

    /** A reader that gives milliseconds since the epoch. */
    static DerivedReader ofMillis(String name, String hook, Reading reading) {
        return new DerivedReader(name, hook, reading, LongUnaryOperator.identity());
    }

    /** A reader that gives milliseconds since the epoch, and not the clock's own. */
    static DerivedReader ofMillis(String name, String hook, long slack, Reading reading) {
        return new DerivedReader(name, hook, reading, slack, LongUnaryOperator.identity());
    }

    /** A reader that gives whole units of so many milliseconds. */
    static DerivedReader ofUnits(String name, String hook, long millis, Reading reading) {
        return new DerivedReader(name, hook, reading, time -> Math.floorDiv(time, millis));
    }

    /** A reader that gives the number of the period that the clock is in. */
    static DerivedReader ofPeriods(String name, String hook, Reading reading) {
        return new DerivedReader(name, hook, reading, Periods::at);
    }

    /** Whether what it shows is another thing, with the clock so many milliseconds ahead. */
    public boolean tells(long offset) {
        long now = System.currentTimeMillis();
        return shown.applyAsLong(now) != shown.applyAsLong(now + offset);
    }
}
