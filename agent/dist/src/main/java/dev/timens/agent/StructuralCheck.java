package dev.timens.agent;

import dev.timens.instrument.canary.Canary;
import dev.timens.runtime.activation.Activation;
import dev.timens.runtime.activation.Mode;
import dev.timens.runtime.lookup.CurrentNamespace;
import dev.timens.runtime.namespace.InitialNamespace;
import dev.timens.runtime.report.Report;
import dev.timens.runtime.timekeeping.Timekeeping;

/**
 * Sees once, at start, that the shift took: a redirected class reads the time of the namespace that
 * the starting thread is in. One call per clock only: reading every kind of call would cost every
 * start a tenth of a second.
 */
final class StructuralCheck {
    private StructuralCheck() {}

    static void run() {
        Timekeeping expected =
                (Activation.mode() == Mode.FULL ? CurrentNamespace.get() : InitialNamespace.get()).timekeeping();
        // The agent's own calls are not redirected: they read the host.
        long nanosBefore = expected.nanoTime(System.nanoTime());
        long millisBefore = expected.currentTimeMillis(System.currentTimeMillis());
        long nanos = Canary.nanoTime();
        long millis = Canary.currentTimeMillis();
        requireBetween("System.nanoTime()", nanosBefore, nanos, expected.nanoTime(System.nanoTime()));
        requireBetween(
                "System.currentTimeMillis()",
                millisBefore,
                millis,
                expected.currentTimeMillis(System.currentTimeMillis()));
    }

    private static void requireBetween(String call, long before, long read, long after) {
        if (read - before < 0 || after - read < 0) {
            Report.miss(
                    call,
                    call + " of a redirected class keeps host time although its clock is shifted:"
                            + " another agent undid the redirection. Put timens after it on the command line.");
        }
    }
}
