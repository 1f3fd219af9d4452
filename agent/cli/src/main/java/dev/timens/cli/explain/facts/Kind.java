package dev.timens.cli.explain.facts;

/** What a call of the JDK has to do with time. */
public enum Kind {
    /** It reads a clock for the caller. */
    READING,
    /** It waits for a length of time. */
    RELATIVE_WAIT,
    /** It waits for a moment, or hands one in. */
    ABSOLUTE_WAIT,
    /** It reads or sets the time of a file. */
    FILE_TIME,
    /** It works, but not across namespaces, or not wholly. */
    CAUTION
}
