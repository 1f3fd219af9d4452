package dev.timens.demo.launch;

import dev.timens.demo.lease.State;

/**
 * What leaves host A: the program's state, and its clock.
 *
 * @param seen what was seen of the program there
 * @param state what it wrote of itself when it ended
 * @param monotonic what that host's clock showed when it was saved
 */
record Departure(WorkerSeen seen, State state, long monotonic) {

    /** How long the lease has still to last, in nanoseconds. */
    long left() {
        return state.deadline() - monotonic;
    }

    /** How late the next run was already. */
    long late() {
        return Math.max(0, monotonic - state.nextRun());
    }
}
