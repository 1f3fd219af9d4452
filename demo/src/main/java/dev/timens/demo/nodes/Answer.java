package dev.timens.demo.nodes;

/** What a node answers to an order. */
public enum Answer {
    /** It has the lock and runs the job. */
    RUNS,
    /** It found the lock taken and does nothing. */
    SKIPS,
    /** The job has ended and the lock is given back. */
    ENDED
}
