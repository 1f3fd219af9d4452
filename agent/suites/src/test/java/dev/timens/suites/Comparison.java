package dev.timens.suites;

import dev.timens.testing.Jdk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A suite's runs without the agent and with it, on one JDK. */
final class Comparison {
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
        Outcomes withAgent = new SuiteRun(suite, jdk, arm, "all").outcomesAtLast();
        Rounds rounds =
                new Rounds(plain, withAgent, (isWithAgent, classes, round) -> again(arm, isWithAgent, classes, round));
        Set<String> explained = explanations.stream()
                .filter(explanation -> explanation.isFor(arm, jdk))
                .map(Explanation::test)
                .collect(Collectors.toSet());
        // In doubt is what differs and is not explained, and what is explained and does not differ.
        Set<String> left = rounds.leftInDoubt(
                difference -> explained.contains(difference.test()) ? difference.isNone() : difference.isLasting());
        List<String> findings = new ArrayList<>();
        for (String id : left) {
            if (!explained.contains(TestName.of(id))) {
                findings.add("Nobody has explained: " + arm + " | " + jdk.feature() + " | " + rounds.of(id));
            }
        }
        rounds.tests().stream()
                .filter(id -> !left.contains(id))
                .map(TestName::of)
                .forEach(explained::remove);
        explained.forEach(test -> findings.add("Explained, but no longer different: " + arm + " | " + test));
        return findings;
    }

    private Outcomes again(Arm arm, boolean withAgent, List<String> classes, int round)
            throws IOException, InterruptedException {
        String label = (withAgent ? "" : arm + "-") + "again-" + round;
        return new SuiteRun(suite.only(classes), jdk, withAgent ? arm : Arm.PLAIN, label).outcomesAtLast();
    }
}
