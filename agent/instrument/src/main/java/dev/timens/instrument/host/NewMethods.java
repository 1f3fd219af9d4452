package dev.timens.instrument.host;

/** Whether a class can get methods for its method references. */
public enum NewMethods {
    POSSIBLE("", ""),
    /** The JVM lets nobody add methods to a loaded class. */
    TOO_LATE("was loaded before the agent", "Give timens with -javaagent."),
    /** JDK 17 does not find a hidden class again that a method reference of its own names. */
    NOT_FOUND("is hidden", "Call the reader in a method of its own.");

    private final String why;
    private final String remedy;

    NewMethods(String why, String remedy) {
        this.why = why;
        this.remedy = remedy;
    }

    /** What is said of a class whose references stay as they are. */
    String sentence(String className) {
        return "class " + className + " " + why
                + ": its method references to readers of the clock do not keep host time. " + remedy;
    }
}
