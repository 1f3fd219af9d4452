package dev.timens.suites;

import dev.timens.testing.Jdk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A suite's runs without the agent and with it, on one JDK. */
final class Comparison {
    /** How often tests that differ are run again in each arm. */
    private static final int AGAIN = 3;

    private final Suite suite;
    private final Jdk jdk;
    private final Outcomes plain;
    private final List<Explanation> explanations;

    Comparison(Suite suite, Jdk jdk, Outcomes plain, List<Explanation> explanations) {
        this.suite = suite;
        this.jdk = jdk;
        this.plain = plain;
        this.explanations = explanations;
    }

    /** As {@link #findings(Arm)}, arm after arm. */
    List<String> findings(List<Arm> arms) throws IOException, InterruptedException {
        List<String> findings = new ArrayList<>();
        for (Arm arm : arms) {
            findings.addAll(findings(arm));
        }
        return findings;
    }

    /** Runs the suite with the agent. Returns what is wrong with the outcome, a sentence each. */
    List<String> findings(Arm arm) throws IOException, InterruptedException {
        List<Difference> differences = differences(arm, new SuiteRun(suite, jdk, arm, "all").outcomes());
        List<Difference> lasting =
                differences.stream().filter(Difference::isLasting).toList();
        differences.stream()
                .filter(difference -> !difference.isLasting())
                .forEach(flaky -> System.out.println("Ends in more than one way by itself: " + flaky));
        Set<String> explained = explanations.stream()
                .filter(explanation -> explanation.isFor(arm, jdk))
                .map(Explanation::test)
                .collect(Collectors.toSet());
        List<String> findings = new ArrayList<>();
        for (Difference difference : lasting) {
            if (!explained.remove(difference.test())) {
                findings.add("Nobody has explained: " + arm + " | " + jdk.feature() + " | " + difference);
            }
        }
        explained.forEach(test -> findings.add("Explained, but no longer different: " + arm + " | " + test));
        return findings;
    }

    private List<Difference> differences(Arm arm, Outcomes withAgent) throws IOException, InterruptedException {
        List<String> ids = plain.differingFrom(withAgent);
        List<Outcomes> plainly = new ArrayList<>(List.of(plain));
        List<Outcomes> shifted = new ArrayList<>(List.of(withAgent));
        for (int again = 1; again <= AGAIN && !ids.isEmpty(); again++) {
            plainly.add(new SuiteRun(suite.only(ids), jdk, Arm.PLAIN, arm + "-again-" + again).outcomes());
            shifted.add(new SuiteRun(suite.only(ids), jdk, arm, "again-" + again).outcomes());
        }
        return ids.stream()
                .map(id -> new Difference(TestName.of(id), outcomes(plainly, id), outcomes(shifted, id)))
                .toList();
    }

    private static List<Outcome> outcomes(List<Outcomes> runs, String id) {
        return runs.stream().map(run -> run.of(id)).toList();
    }
}
