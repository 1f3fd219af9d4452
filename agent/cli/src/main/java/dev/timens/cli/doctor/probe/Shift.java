package dev.timens.cli.doctor.probe;

/**
 * How far from the host's clocks the calling thread's should be.
 *
 * @param nanos monotonic
 * @param millis realtime
 */
record Shift(long nanos, long millis) {
    static final Shift NONE = new Shift(0, 0);
}
