package dev.timens.it.waits;

/**
 * A moment as the host's monotonic clock and the reader's wall clock show it.
 *
 * @param hostNanos see {@link HostClock}
 * @param millis what {@link System#currentTimeMillis()} showed the reader
 * @param returnedEarly how often the wait had returned before, which some are allowed to
 */
record Moment(long hostNanos, long millis, int returnedEarly) {
    static Moment now() {
        return after(0);
    }

    static Moment after(int returnedEarly) {
        return new Moment(HostClock.nanos(), System.currentTimeMillis(), returnedEarly);
    }
}
