package dev.timens.cli.doctor.probe;

import dev.timens.cli.doctor.child.HostTime;

/**
 * A kind of call that reads a clock.
 *
 * @param monotonic else realtime
 * @param coarseness how much less than the time it may show, in the clock's unit
 */
record Reading(String shown, boolean monotonic, long coarseness, Read read) implements Kind {
    /** A wall clock that is set between two readings looks like a miss, but not so often in a row. */
    private static final int TRIES = 3;

    /** Keeps the compiler from leaving readings out. */
    private static volatile long sink;

    static Reading nanos(String shown, Read read) {
        return new Reading(shown, true, 0, read);
    }

    static Reading millis(String shown, Read read) {
        return new Reading(shown, false, 0, read);
    }

    static Reading coarse(String shown, long coarseness, Read read) {
        return new Reading(shown, false, coarseness, read);
    }

    @Override
    public boolean moves(Shift shift) throws Throwable {
        for (int i = 0; i < TRIES; i++) {
            long earliest = expected(shift) - coarseness;
            long read = this.read.now();
            if (read - earliest >= 0 && expected(shift) - read >= 0) {
                return true;
            }
        }
        return false;
    }

    private long expected(Shift shift) {
        return monotonic ? HostTime.nanos() + shift.nanos() : HostTime.millis() + shift.millis();
    }

    @Override
    public void repeat() throws Throwable {
        sink = read.now();
    }
}
