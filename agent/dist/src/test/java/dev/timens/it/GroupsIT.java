package dev.timens.it;

import dev.timens.it.cells.ThreadKind;
import dev.timens.it.scopes.ConfiguredGroups;
import dev.timens.it.scopes.GroupRefusals;
import dev.timens.it.scopes.GroupRules;
import dev.timens.it.support.Verdicts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Thread groups that are bound to a namespace, in code and by the configuration. */
class GroupsIT {
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void placeTheirThreads(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk).agent().run(GroupRules.class)).areOk(rules(jdk));
    }

    /** Without them a thread inherits where its creator is, and has no look at its group. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void needTheHooksOfThreads(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk).agent("off=java.lang.Thread.<init>").run(GroupRules.class))
                .areOkExcept(
                        rules(jdk),
                        List.of("subgroup-of-its-own", "creator-in-a-scope", "child-in-a-group-that-is-not-bound"));
        Verdicts.of(ForkedJvm.on(jdk).agent("off=java.lang.Thread.start").run(GroupRules.class))
                .areOkExcept(rules(jdk), List.of("bound-between-making-and-starting"));
    }

    private static List<String> rules(Jdk jdk) {
        List<String> cells = new ArrayList<>(List.of(
                "new-group",
                "bound-group",
                "subgroup",
                "subgroup-of-its-own",
                "creator-in-a-scope",
                "child-in-the-same-group",
                "child-of-a-scope-in-the-same-group",
                "child-in-a-group-that-is-not-bound",
                "bound-between-making-and-starting",
                "daemon-group"));
        ThreadKind.on(jdk.feature()).forEach(kind -> cells.add("scope-on-a-thread-of-the-group:" + kind));
        return cells;
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void areRefusedWithTheReason(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk).agent().run(GroupRefusals.class))
                .areOk(List.of(
                        "bound-to-the-same-again",
                        "bound-to-another",
                        "threads-run-already",
                        "threads-of-a-subgroup-run-already",
                        "main",
                        "root",
                        "innocuous",
                        "null"));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void areMatchedByPatternsOfTheConfiguration(Jdk jdk) {
        Path config = ConfigFiles.of(
                "namespace.ahead.realtime=+1d",
                "namespace.ahead.groups=worker*",
                "namespace.behind.realtime=-1d",
                "namespace.behind.groups=main");
        Verdicts.of(ForkedJvm.on(jdk).agent("config=" + config).run(ConfiguredGroups.class))
                .areOk(List.of(
                        "main-thread",
                        "new-thread-in-main",
                        "group-that-matches",
                        "group-below",
                        "group-in-main-that-matches",
                        "group-that-matches-not",
                        "main-from-a-worker",
                        "bound-to-another"));
    }
}
