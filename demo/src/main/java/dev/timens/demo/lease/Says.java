package dev.timens.demo.lease;

/** What the worker says, a line each: the word and a number. */
public enum Says {
    /** It has begun; what its monotonic clock shows. */
    BEGUN,
    /** It has run the task that many times, one right after the other. */
    RAN,
    /** The lease has ended; what the clock shows. */
    ENDED,
    /** Its state is in the file; what the clock shows. */
    SAVED
}
