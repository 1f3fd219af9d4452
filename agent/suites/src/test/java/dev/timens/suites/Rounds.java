package dev.timens.suites;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tests in doubt, run again and again, without the agent and with it in turn, until there is no doubt. With their classes:
 * how a test ends may depend on those before it.
 */
final class Rounds {
    /**
     * A published test may depend on how fast the machine is. One that then fails every second time ends, in nine runs
     * each, plainly always well and with the agent badly but for once, in one case of 26 000.
     */
    static final int MOST = 8;

    /** Runs classes of the suite. */
    interface Run {
        Outcomes outcomes(boolean withAgent, List<String> classes, int round) throws IOException, InterruptedException;
    }

    private final Run run;
    private final List<Outcomes> plain = new ArrayList<>();
    private final List<Outcomes> withAgent = new ArrayList<>();

    /** After the first runs. */
    Rounds(Outcomes plain, Outcomes withAgent, Run run) {
        this.plain.add(plain);
        this.withAgent.add(withAgent);
        this.run = run;
    }

    /** All tests of the first runs. */
    Set<String> tests() {
        Set<String> all = new TreeSet<>(plain.get(0).byId().keySet());
        all.addAll(withAgent.get(0).byId().keySet());
        return all;
    }

    /** Those that stay in doubt however often they are run. */
    Set<String> leftInDoubt(Predicate<Difference> isInDoubt) throws IOException, InterruptedException {
        Set<String> left = new LinkedHashSet<>(tests());
        left.removeIf(id -> !isInDoubt.test(of(id)));
        for (int round = 1; round <= MOST && !left.isEmpty(); round++) {
            List<String> classes =
                    left.stream().map(TestName::classOf).distinct().toList();
            plain.add(run.outcomes(false, classes, round));
            withAgent.add(run.outcomes(true, classes, round));
            settle(left, isInDoubt).forEach(Rounds::tell);
        }
        return left;
    }

    private List<Difference> settle(Set<String> left, Predicate<Difference> isInDoubt) {
        List<Difference> settled =
                left.stream().map(this::of).filter(isInDoubt.negate()).collect(Collectors.toList());
        left.removeIf(id -> !isInDoubt.test(of(id)));
        return settled;
    }

    private static void tell(Difference settled) {
        System.out.println(
                settled.isSteadyPlainly()
                        ? "Ends in more than one way with the agent, and in one without: " + settled
                        : "Ends in more than one way by itself: " + settled);
    }

    Difference of(String id) {
        return new Difference(TestName.of(id), outcomes(plain, id), outcomes(withAgent, id));
    }

    private static List<Outcome> outcomes(List<Outcomes> runs, String id) {
        return runs.stream().map(outcomes -> outcomes.of(id)).toList();
    }
}
