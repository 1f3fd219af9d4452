package dev.timens.agent.options;

/** What the user wrote cannot be meant. The message is one sentence: the place, what is wrong, the remedy. */
public final class UserMistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UserMistake(String sentence) {
        super(sentence);
    }
}
