package dev.timens.cli.explain.verdict;

/** What the agent does with a call. */
public enum Effect {
    REDIRECTED("redirected"),
    HOOKED("hooked"),
    CONVERTED("converted"),
    RELATIVE_WAIT("relative wait"),
    FILE_TIME("file time"),
    HOST_PATTERN("host by pattern"),
    TAKE_CARE("TAKE CARE"),
    KEEPS_HOST("KEEPS HOST TIME"),
    NATIVE("NATIVE");

    private final String label;

    Effect(String label) {
        this.label = label;
    }

    /** As people read it. What the agent cannot do is in capitals. */
    public String label() {
        return label;
    }

    /** Whether something is not covered that should be, or cannot be seen. */
    public boolean isAgainstExpectation() {
        return this == KEEPS_HOST || this == NATIVE;
    }

    /** Whether a user should look at it. */
    public boolean isToLookAt() {
        return isAgainstExpectation() || this == TAKE_CARE;
    }
}
