package dev.timens.it.scopes;

import dev.timens.TimeNamespace;
import dev.timens.it.cells.Cells;
import dev.timens.it.cells.Home;
import dev.timens.it.cells.ThreadKind;
import java.time.Duration;
import java.util.concurrent.FutureTask;

/** Entering and leaving, in the right order and in others. */
public final class ScopeRules {
    private static final Home OUTSIDE = Home.outside();
    private static final Home A = Home.made("A", Duration.ofDays(10));
    private static final Home B = Home.made("B", Duration.ofHours(-5));
    private static final Home C = Home.made("C", Duration.ofMinutes(7));

    private ScopeRules() {}

    public static void main(String[] args) {
        Cells cells = new Cells();
        for (ThreadKind kind : ThreadKind.available()) {
            cells.add("nested:" + kind, kind, ScopeRules::nested);
            cells.add("same-namespace-twice:" + kind, kind, ScopeRules::sameTwice);
            cells.add("host-inside:" + kind, kind, ScopeRules::hostInside);
            cells.add("closed-twice:" + kind, kind, ScopeRules::closedTwice);
            cells.add("closed-out-of-order:" + kind, kind, ScopeRules::closedOutOfOrder);
            cells.add("closed-on-another-thread:" + kind, kind, ScopeRules::closedOnAnotherThread);
            cells.add("closed-by-an-exception:" + kind, kind, ScopeRules::closedByAnException);
            cells.add("kept-while-waiting:" + kind, kind, ScopeRules::keptWhileWaiting);
        }
        cells.run(64);
    }

    private static String nested() {
        OUTSIDE.check();
        TimeNamespace.Scope inA = A.namespace().enter();
        A.check();
        TimeNamespace.Scope inB = B.namespace().enter();
        B.check();
        inB.close();
        A.check();
        inA.close();
        OUTSIDE.check();
        return inA.namespace() + ", " + inB.namespace();
    }

    private static String sameTwice() {
        TimeNamespace.Scope outer = A.namespace().enter();
        TimeNamespace.Scope inner = A.namespace().enter();
        inner.close();
        A.check();
        outer.close();
        OUTSIDE.check();
        return "still in after the inner one";
    }

    private static String hostInside() {
        TimeNamespace.Scope inA = A.namespace().enter();
        TimeNamespace.Scope inHost = TimeNamespace.host().enter();
        OUTSIDE.check();
        inHost.close();
        A.check();
        inA.close();
        return "host's clocks";
    }

    private static String closedTwice() {
        TimeNamespace.Scope inA = A.namespace().enter();
        inA.close();
        inA.close();
        OUTSIDE.check();
        TimeNamespace.Scope inB = B.namespace().enter();
        inA.close();
        B.check();
        inB.close();
        OUTSIDE.check();
        return "nothing happens";
    }

    private static String closedOutOfOrder() {
        TimeNamespace.Scope inA = A.namespace().enter();
        TimeNamespace.Scope inB = B.namespace().enter();
        TimeNamespace.Scope inC = C.namespace().enter();
        String said = Refusal.of(IllegalStateException.class, inA::close, "'A'", "'B'", "'C'");
        OUTSIDE.check();
        inC.close();
        inB.close();
        inA.close();
        OUTSIDE.check();
        return said;
    }

    private static String closedOnAnotherThread() throws Exception {
        TimeNamespace.Scope inA = A.namespace().enter();
        FutureTask<String> closing = new FutureTask<>(() -> {
            TimeNamespace.Scope inB = B.namespace().enter();
            String said = Refusal.of(IllegalStateException.class, inA::close, "'A'", "'other'");
            B.check();
            inB.close();
            return said;
        });
        ThreadKind.PLATFORM.start("other", closing);
        String said = closing.get();
        A.check();
        inA.close();
        OUTSIDE.check();
        return said;
    }

    @SuppressWarnings("try") // the scope is there to be closed
    private static String closedByAnException() {
        String said = Refusal.of(IllegalStateException.class, () -> {
            try (TimeNamespace.Scope inA = A.namespace().enter()) {
                throw new IllegalStateException("of the body");
            }
        });
        OUTSIDE.check();
        return said;
    }

    private static String keptWhileWaiting() throws InterruptedException {
        TimeNamespace.Scope inA = A.namespace().enter();
        for (int i = 0; i < 20; i++) {
            Thread.sleep(1);
            A.check();
        }
        inA.close();
        OUTSIDE.check();
        return "on whatever carrier";
    }
}
