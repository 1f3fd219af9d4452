package dev.timens.it.derived;

import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;

/**
 * A method of the JDK that shows the wall clock, or something that depends on it, to users.
 *
 * @param name the method, as the report has it
 * @param hook the hook of the agent that it depends on
 * @param reading calls it, and makes a number of what it gives
 * @param shown that number for a wall clock, in milliseconds since the epoch; does not fall as time
 *     goes on
 */
public record DerivedReader(String name, String hook, LongSupplier reading, LongUnaryOperator shown) {
    /** A reader that gives milliseconds since the epoch. */
    static DerivedReader ofMillis(String name, String hook, LongSupplier reading) {
        return new DerivedReader(name, hook, reading, LongUnaryOperator.identity());
    }

    /** A reader that gives whole units of so many milliseconds. */
    static DerivedReader ofUnits(String name, String hook, long millis, LongSupplier reading) {
        return new DerivedReader(name, hook, reading, time -> Math.floorDiv(time, millis));
    }
}
