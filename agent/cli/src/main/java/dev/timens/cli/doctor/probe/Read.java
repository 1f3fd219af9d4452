package dev.timens.cli.doctor.probe;

/** A reading: nanoseconds of the monotonic clock, or milliseconds since the epoch. */
interface Read {
    long now() throws Throwable;
}
