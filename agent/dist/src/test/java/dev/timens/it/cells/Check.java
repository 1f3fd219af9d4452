package dev.timens.it.cells;

/** Looks at one thing that must hold. */
@FunctionalInterface
public interface Check {
    /**
     * Returns what was seen if all is well.
     *
     * @throws Throwable if it is not; the message says what was seen and what was expected
     */
    String run() throws Throwable;
}
