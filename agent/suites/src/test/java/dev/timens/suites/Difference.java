package dev.timens.suites;

import java.util.List;

/**
 * A test that ended otherwise with the agent, and how it ended when only such tests were run again.
 *
 * @param plain all its outcomes without the agent, the first run's first
 * @param withAgent all its outcomes with it
 */
record Difference(String test, List<Outcome> plain, List<Outcome> withAgent) {

    /** Whether no run with the agent ended as any without. Else the test's outcome changes by itself. */
    boolean isLasting() {
        return withAgent.stream().noneMatch(outcome -> plain.stream().anyMatch(outcome::isSameAs));
    }

    @Override
    public String toString() {
        return test + "\n    plainly: " + plain + "\n    with the agent: " + withAgent;
    }
}
