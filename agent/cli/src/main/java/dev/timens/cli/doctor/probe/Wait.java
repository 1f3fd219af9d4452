package dev.timens.cli.doctor.probe;

import dev.timens.cli.doctor.child.HostTime;

/**
 * A kind of wait for an absolute time. The shift goes into the past, so what is not converted returns at once and
 * nothing hangs.
 */
record Wait(String shown, Until until, Read repeated) implements Kind {
    /** Long beside what returning at once takes, short for the user who waits for all of this. */
    private static final long MILLIS = 20;

    /** A wait. */
    interface Until {
        /** @param deadline milliseconds since the epoch */
        void end(long deadline) throws Throwable;
    }

    @Override
    public boolean moves(Shift shift) throws Throwable {
        boolean first = lasts(shift);
        // A wait may end early for no reason, and a thread that is not scheduled looks like one that waits.
        return first == lasts(shift) ? first : lasts(shift);
    }

    private boolean lasts(Shift shift) throws Throwable {
        long deadline = HostTime.millis() + MILLIS;
        until.end(deadline + shift.millis());
        return HostTime.millis() >= deadline;
    }

    @Override
    public void repeat() throws Throwable {
        repeated.now();
    }
}
