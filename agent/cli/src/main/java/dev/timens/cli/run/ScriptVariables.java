package dev.timens.cli.run;

/** What the {@code timens} script tells in the environment of the JVM that it starts. */
final class ScriptVariables {
    /** Before the name of a variable that JVMs read as options; the value is the command's. */
    static final String ASIDE = "_TIMENS_ASIDE_";

    /** The standard streams that were closed, a digit each; for the JVM they were opened. */
    static final String CLOSED = "_TIMENS_CLOSED";

    /** The process, and the numbers of the descriptors that it was started with; blanks between. */
    static final String INHERITED = "_TIMENS_INHERITED";

    private ScriptVariables() {}
}
