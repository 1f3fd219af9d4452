package dev.timens.it.random;

/** What an action does. "Here" is where its reader finds the thread that carries it out; the actions in it are done "there". */
enum Verb {
    /** Reads the clocks; the actions in it are done one after the other on the same thread. */
    HERE,

    /** Enters a scope, and leaves it. */
    SCOPE,
    /** {@code run}, {@code call} or {@code wrap} of a namespace, on the same thread. */
    TASK,

    /** A new thread, platform or virtual, with or without inheriting. */
    THREAD,
    /** A thread that is made here and started in another place. */
    STARTED_ELSEWHERE,
    /** A thread in a group that is bound to a place, below such a group, or in one that is bound to none. */
    GROUP_THREAD,

    /** Makes a pool or a timer, which the actions in it can use. */
    POOL,
    /** Gives a pool a task. */
    SUBMIT,
    /** Gives a pool a task by {@code wrap} or {@code executor} of a namespace. */
    HAND_OVER,
    /** Gives a fork/join pool, or one that makes threads, a task that enters a scope and leaves it open. */
    LEFT_OPEN,
    /** Gives a scheduler a task with a delay. */
    SCHEDULE,
    /** Gives a timer a task with a delay. */
    TIMER_IN,
    /** Gives a timer a task with a date. */
    TIMER_AT,

    /** Forks tasks, one for each action in it, and joins them; some enter a scope and leave it open. */
    FORK,
    /** A parallel stream. */
    STREAM,
    /** Forks a thread for each action in it, in a {@code StructuredTaskScope}, and joins them. */
    STRUCTURED,

    /** {@code supplyAsync}, {@code thenApplyAsync}, {@code thenComposeAsync} by the default executor. */
    CHAIN,
    /** Stages by a pool as executor, or a stage that a task of the pool completes. */
    CHAIN_ON,
    /** A stage by the default executor, that depends on one which a pool completes. */
    DEPENDENT,
    /** What follows {@code orTimeout} or {@code completeOnTimeout}. */
    TIMEOUT,
    /** {@code delayedExecutor}, to the default executor. */
    DELAYED,
    /** {@code delayedExecutor}, to a pool. */
    DELAYED_ON,

    /** {@code parkUntil}, of {@code LockSupport} and of {@code sun.misc.Unsafe}. */
    PARK_UNTIL,
    /** {@code Condition.awaitUntil}. */
    AWAIT_UNTIL;

    boolean usesPool() {
        switch (this) {
            case SUBMIT:
            case HAND_OVER:
            case LEFT_OPEN:
            case SCHEDULE:
            case TIMER_IN:
            case TIMER_AT:
            case CHAIN_ON:
            case DEPENDENT:
            case DELAYED_ON:
                return true;
            default:
                return false;
        }
    }
}
