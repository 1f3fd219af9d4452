package dev.timens.cli.doctor.probe;

import dev.timens.cli.doctor.child.HostTime;

/**
 * A kind of wait for an absolute time. The shift goes into the past, so what is not converted returns at once and
 * nothing hangs.
 *
 * @param millis long beside what returning at once takes, short for the user who waits for all of this
 */
record Wait(String shown, long millis, Until until, Read repeated) implements Kind {
    /**
     * A thread that is not scheduled looks like one that waits, but not so often in a row. A wait that is over at once is
     * believed sooner: it may end early for no reason, but that is rarer still.
     */
    private static final int LASTING = 3;

    private static final int OVER = 2;

    /** A wait. */
    interface Until {
        /** @param deadline milliseconds since the epoch */
        void end(long deadline) throws Throwable;
    }

    @Override
    public boolean moves(Shift shift) throws Throwable {
        int lasting = 0;
        int over = 0;
        while (lasting < LASTING && over < OVER) {
            if (lasts(shift)) {
                lasting++;
            } else {
                over++;
            }
        }
        return lasting == LASTING;
    }

    private boolean lasts(Shift shift) throws Throwable {
        long deadline = HostTime.millis() + millis;
        until.end(deadline + shift.millis());
        return HostTime.millis() >= deadline;
    }

    @Override
    public void repeat() throws Throwable {
        repeated.now();
    }
}
