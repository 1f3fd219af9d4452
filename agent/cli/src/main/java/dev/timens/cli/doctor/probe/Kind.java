package dev.timens.cli.doctor.probe;

/** A kind of call that a shift of the clocks should reach. */
interface Kind {
    /** As a user writes it. */
    String shown();

    /** Does it once, and tells whether it was in the shifted time. */
    boolean moves(Shift shift) throws Throwable;

    /** Does it once, for the compiler's sake. */
    void repeat() throws Throwable;
}
