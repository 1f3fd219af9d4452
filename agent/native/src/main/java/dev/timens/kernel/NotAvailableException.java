package dev.timens.kernel;

/** Something that this machine, this build or the options leave out. The message is one sentence with the remedy. */
public final class NotAvailableException extends UnsupportedOperationException {
    private static final long serialVersionUID = 1L;

    private final String clause;

    NotAvailableException(String clause, Throwable cause) {
        super(clause + ".", cause);
        this.clause = clause;
    }

    /** The message without its full stop, for a sentence that names the place too. */
    public String clause() {
        return clause;
    }
}
