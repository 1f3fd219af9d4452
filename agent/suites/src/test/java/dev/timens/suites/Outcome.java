package dev.timens.suites;

/**
 * How a test ended.
 *
 * @param status as JUnit calls it: SUCCESSFUL, FAILED, ABORTED or SKIPPED; NOT_RUN if nothing is known of it
 * @param why the failure or the reason, for people
 */
record Outcome(String status, String why) {
    static final Outcome NOT_RUN = new Outcome("NOT_RUN", "");

    boolean isSameAs(Outcome other) {
        return status.equals(other.status);
    }

    @Override
    public String toString() {
        return why.isEmpty() ? status : status + " (" + why + ")";
    }
}
