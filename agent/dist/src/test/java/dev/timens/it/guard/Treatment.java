package dev.timens.it.guard;

/** What becomes of a call. */
enum Treatment {
    /** The clock is raw, and a row of the boundary table shifts it. */
    BOUNDARY,
    /** The clock is raw, and stays the host's. */
    HOST,
    /** The clock is raw and stays the host's; the reason begins with the hook that converts the time for users. */
    CONVERTED,
    /** The clock is derived, and so in the caller's time. */
    DERIVED,
    /** The clock is derived, and a row of the boundary table makes it the host's. */
    ISLAND,
    /** The clock is derived, no user sees it, and a shift does no harm, as the reason says. */
    HARMLESS,
    /** A user would see it, and it keeps host time all the same, as the reason says. */
    UNCOVERED;

    /** Whether this can become of such a call. */
    boolean fits(Judgement judgement, Clock.Kind kind) {
        boolean reading = judgement == Judgement.READING;
        return switch (this) {
            case BOUNDARY, CONVERTED -> reading && kind == Clock.Kind.RAW;
            case DERIVED -> reading && kind == Clock.Kind.DERIVED;
            case HOST -> !reading && kind == Clock.Kind.RAW;
            case ISLAND, HARMLESS -> !reading && kind == Clock.Kind.DERIVED;
            case UNCOVERED -> reading;
        };
    }
}
