package dev.timens.it;

import dev.timens.it.cells.ThreadKind;
import dev.timens.it.scopes.Births;
import dev.timens.it.scopes.Decorations;
import dev.timens.it.scopes.ScopeRules;
import dev.timens.it.support.Verdicts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A thread is in the scope it entered last, else where it was made. */
class ScopesIT {
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void endInOrderOnTheirOwnThread(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk).agent().run(ScopeRules.class))
                .areOk(onEachKind(
                        jdk,
                        "nested",
                        "same-namespace-twice",
                        "host-inside",
                        "closed-twice",
                        "closed-out-of-order",
                        "closed-on-another-thread",
                        "closed-by-an-exception",
                        "kept-while-waiting"));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void decorateTasks(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk).agent().run(Decorations.class))
                .areOk(onEachKind(
                        jdk, "run", "call", "call-that-throws", "wrap-runnable", "wrap-callable", "executor"));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void keepTheThreadsMadeInThem(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk).agent().run(Births.class)).areOk(births(jdk));
    }

    /** What a thread does not inherit by itself, the hook in its constructor gives it. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void needTheHookOfThreads(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk).agent("off=java.lang.Thread.<init>").run(Births.class))
                .areOkExcept(births(jdk), onEachKind(jdk, "without-inheriting"));
    }

    private static List<String> births(Jdk jdk) {
        List<String> cells = onEachKind(
                jdk,
                "made-and-started-inside",
                "outlives-the-scope",
                "started-after-the-scope",
                "made-before-the-scope",
                "started-in-another",
                "grandchild",
                "without-inheriting");
        cells.add("timer-thread");
        return cells;
    }

    private static List<String> onEachKind(Jdk jdk, String... names) {
        List<String> kinds =
                ThreadKind.on(jdk.feature()).stream().map(ThreadKind::toString).toList();
        return new ArrayList<>(CellNames.product(List.of(names), kinds));
    }
}
