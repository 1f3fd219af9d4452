package dev.timens.suites;

import java.util.List;

/**
 * How a test ended without the agent and with it, at first and when it was run again.
 *
 * @param plain all its outcomes without the agent, the first run's first
 * @param withAgent all its outcomes with it
 */
record Difference(String test, List<Outcome> plain, List<Outcome> withAgent) {

    /** Whether all runs ended the same. */
    boolean isNone() {
        return isSteadyPlainly() && withAgent.stream().allMatch(plain.get(0)::isSameAs);
    }

    /** Whether all runs without the agent ended the same. */
    boolean isSteadyPlainly() {
        return plain.stream().allMatch(plain.get(0)::isSameAs);
    }

    /**
     * Whether no run with the agent ended as any without, or only one did and all those ended the same. Else the test's
     * outcome changes by itself.
     */
    boolean isLasting() {
        long same = withAgent.stream()
                .filter(outcome -> plain.stream().anyMatch(outcome::isSameAs))
                .count();
        return same == 0 || same == 1 && withAgent.size() > 1 && isSteadyPlainly();
    }

    @Override
    public String toString() {
        return test + "\n    plainly: " + plain + "\n    with the agent: " + withAgent;
    }
}
