package dev.timens.cli.run;

/** What keeps the command from being started. The message is one sentence with the remedy. */
final class RunMistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    RunMistake(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    /** For the exit of {@code timens run}. */
    int status() {
        return status;
    }
}
