package dev.timens.kernel.error;

/** What a process does on its way into a time namespace. The words are those of the launcher (steps.c). */
public enum Step {
    /** Have a child take the steps that follow: if it is refused one, this process is as it was. */
    TRY("try"),
    /** Make a user namespace and with it a time namespace. */
    USER_NAMESPACE("user"),
    TIME_NAMESPACE("time"),
    OFFSETS("offsets"),
    KEEP("keep"),
    ENTER("enter"),
    JOIN("join"),
    JOIN_USER("join-user"),
    EXEC("exec");

    private final String word;

    Step(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Null if there is none of this word. */
    public static Step of(String word) {
        for (Step step : values()) {
            if (step.word.equals(word)) {
                return step;
            }
        }
        return null;
    }
}
