package dev.timens.cli.doctor.check;

/** What became of a check. */
public enum Outcome {
    /** It is as it should be. */
    OK,
    /** This machine lacks it, or it could not be looked at; namespaces inside the JVM do without. */
    SKIP,
    /** It does not work as it should. */
    FAIL
}
