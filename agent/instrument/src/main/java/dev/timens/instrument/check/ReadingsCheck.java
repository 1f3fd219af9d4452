package dev.timens.instrument.check;

import dev.timens.runtime.activation.Activation;
import dev.timens.runtime.activation.Mode;
import dev.timens.runtime.lookup.CurrentNamespace;
import dev.timens.runtime.namespace.InitialNamespace;
import dev.timens.runtime.namespace.Namespace;
import dev.timens.runtime.report.Report;
import dev.timens.runtime.timekeeping.Timekeeping;
import java.util.Set;

/**
 * Sees that a shift took: each kind of clock call reads the time of the namespace that the thread is
 * in. What does not is named. The hooks themselves are looked at when they are written; this sees
 * what became of them, by another agent's hand too.
 */
public final class ReadingsCheck {
    private static final Namespace PROBE =
            new Namespace("probe", new Timekeeping(3_600_000_000_000L, 3_600_000L, 0, 0));

    /** A wall clock that is set between two readings looks like a miss, but not so often in a row. */
    private static final int TRIES = 3;

    private final Set<String> hooksOff;
    private volatile boolean roadsAreHooked;

    /** @param hooksOff hooks that the user left out, so that nobody expects what they do */
    public ReadingsCheck(Set<String> hooksOff) {
        this.hooksOff = hooksOff;
    }

    /** The JVM has left the idle mode: reads on the calling thread, wherever that is. */
    public void run(Mode mode) {
        check(false, mode);
        if (roadsAreHooked) {
            check(true, mode);
        }
    }

    /** From now on, handles, reflection and hidden classes are looked at too; at once if a clock is shifted. */
    public void roadsAreHooked() {
        roadsAreHooked = true;
        if (Activation.mode() != Mode.IDLE) {
            check(true, Activation.mode());
        }
    }

    private void check(boolean roads, Mode mode) {
        if (mode == Mode.FULL) {
            checkInProbe(roads);
        } else {
            check(roads, InitialNamespace.get().timekeeping());
        }
    }

    /** Once threads differ: puts the calling thread into a namespace of the check's own, and back. */
    private void checkInProbe(boolean roads) {
        Thread thread = Thread.currentThread();
        Namespace before = CurrentNamespace.placed(thread);
        CurrentNamespace.place(thread, PROBE);
        try {
            check(roads, PROBE.timekeeping());
        } finally {
            CurrentNamespace.place(thread, before);
        }
    }

    private void check(boolean roads, Timekeeping timekeeping) {
        for (KindOfCall kind : KindOfCall.all()) {
            if (kind.isRoad() == roads && !isLeftOut(kind) && !moves(kind, timekeeping)) {
                Report.miss(
                        kind.shown(),
                        kind.shown() + " keeps host time although its clock is shifted: its hook, " + kind.hook()
                                + ", has no effect. If another agent undid it, put timens after that on the command"
                                + " line; else report this JDK, " + Runtime.version() + ".");
            }
        }
    }

    /** A road leads to a redirected method, or nowhere. */
    private boolean isLeftOut(KindOfCall kind) {
        return hooksOff.contains(kind.hook()) || kind.isRoad() && hooksOff.contains(KindOfCall.NANO_TIME.hook());
    }

    private static boolean moves(KindOfCall kind, Timekeeping timekeeping) {
        for (int i = 0; i < TRIES; i++) {
            long before = kind.expected(timekeeping);
            long read;
            try {
                read = kind.read();
            } catch (Throwable e) {
                Report.miss(kind.shown(), kind.shown() + " could not be read: " + e + ". It may keep host time.");
                return true; // said already
            }
            if (read - before >= 0 && kind.expected(timekeeping) - read >= 0) {
                return true;
            }
        }
        return false;
    }
}
