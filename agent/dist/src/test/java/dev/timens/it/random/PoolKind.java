package dev.timens.it.random;

/** What can be given tasks. */
enum PoolKind {
    /** The one of the JVM. */
    COMMON,
    FIXED,
    SINGLE,
    CACHED,
    /** Its threads do not inherit, and no group is named for them. */
    OWN_FACTORY,
    /** Its threads are in a bound group. */
    GROUP_FACTORY,
    SCHEDULED,
    FORK_JOIN,
    /** Its tasks are taken in the order of their submission, by up to three workers. */
    ASYNC_FORK_JOIN,
    WORK_STEALING,
    TIMER,
    /** A virtual thread for each task. */
    PER_TASK,
    /** A platform thread for each task. */
    PLATFORM_PER_TASK,
    /** Its threads are virtual. */
    VIRTUAL_WORKERS;

    boolean needsVirtualThreads() {
        return isPerTask() || this == VIRTUAL_WORKERS;
    }

    /** Whether there are no workers. */
    boolean isPerTask() {
        return this == PER_TASK || this == PLATFORM_PER_TASK;
    }

    boolean isForkJoin() {
        return this == COMMON || this == FORK_JOIN || this == ASYNC_FORK_JOIN || this == WORK_STEALING;
    }
}
