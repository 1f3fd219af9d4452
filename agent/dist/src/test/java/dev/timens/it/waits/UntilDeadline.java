package dev.timens.it.waits;

/** A wait for an absolute time. */
@FunctionalInterface
interface UntilDeadline {
    /**
     * Waits. Called in the caller's place.
     *
     * @param deadline milliseconds of the caller's wall clock
     * @param caller where the result is to be read, if that is on another thread
     * @return when the wait was over, as the caller sees it
     */
    Moment await(long deadline, Place caller) throws Exception;
}
