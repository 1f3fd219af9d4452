package dev.timens.instrument;

import dev.timens.instrument.canary.Canary;
import dev.timens.runtime.activation.Activation;
import dev.timens.runtime.activation.Mode;
import dev.timens.runtime.lookup.CurrentNamespace;
import dev.timens.runtime.namespace.InitialNamespace;
import dev.timens.runtime.namespace.Namespace;
import dev.timens.runtime.report.Report;
import dev.timens.runtime.timekeeping.Timekeeping;

/**
 * Sees that a shift took: a redirected class reads the time of the namespace that the thread is in.
 * One call per clock only: reading every kind of call would cost every start a tenth of a second.
 */
public final class StructuralCheck {
    private static final Namespace PROBE =
            new Namespace("probe", new Timekeeping(3_600_000_000_000L, 3_600_000L, 0, 0));

    private StructuralCheck() {}

    /** At start, for the thread that starts the agent. */
    public static void run() {
        require((Activation.mode() == Mode.FULL ? CurrentNamespace.get() : InitialNamespace.get()).timekeeping());
    }

    /** Once threads differ: puts the calling thread into a namespace of the check's own, and back. */
    static void runInProbe() {
        Thread thread = Thread.currentThread();
        Namespace before = CurrentNamespace.placed(thread);
        CurrentNamespace.place(thread, PROBE);
        try {
            require(PROBE.timekeeping());
        } finally {
            CurrentNamespace.place(thread, before);
        }
    }

    private static void require(Timekeeping expected) {
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
