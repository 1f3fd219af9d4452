package dev.timens.it.waits;

/** A wait for a duration. */
@FunctionalInterface
interface Relative {
    /**
     * Waits. Called in the caller's place.
     *
     * @return when the wait was over, by the host's clock
     */
    long await(long millis) throws Exception;
}
