package dev.timens.it.guard;

/** What a caller wants a clock for. */
enum Judgement {
    /** A user sees the time, or what depends on it. */
    READING,
    /** Only the difference of two readings of one thread counts: an offset cancels out. */
    RELATIVE,
    /** A time that is kept, and compared with the clock by other threads or other machines. */
    DEADLINE,
    /** A seed, a statistic, a value that is overwritten. */
    IRRELEVANT
}
