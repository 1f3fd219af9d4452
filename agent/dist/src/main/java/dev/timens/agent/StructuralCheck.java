package dev.timens.agent;

import dev.timens.instrument.canary.Canary;
import dev.timens.runtime.namespace.InitialNamespace;
import dev.timens.runtime.report.Report;

/**
 * Sees once, at start, that the shift took: a redirected class reads the initial namespace's time.
 * One call only: reading every kind of clock would cost every start a tenth of a second.
 */
final class StructuralCheck {
    private StructuralCheck() {}

    static void run() {
        // The agent's own calls are not redirected: they read the host.
        long before = InitialNamespace.get().timekeeping().nanoTime(System.nanoTime());
        long read = Canary.nanoTime();
        long after = InitialNamespace.get().timekeeping().nanoTime(System.nanoTime());
        if (read - before < 0 || after - read < 0) {
            Report.miss(
                    "canary",
                    "System.nanoTime() of a redirected class keeps host time although monotonic is shifted:"
                            + " another agent undid the redirection. Put timens after it on the command line.");
        }
    }
}
