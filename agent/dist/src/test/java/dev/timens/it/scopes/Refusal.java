package dev.timens.it.scopes;

/** Calls that must be refused. */
final class Refusal {
    private Refusal() {}

    /** The message, which must have all the given parts. */
    static String of(Class<? extends Exception> type, Runnable call, String... parts) {
        try {
            call.run();
        } catch (RuntimeException e) {
            for (String part : parts) {
                if (!e.getMessage().contains(part)) {
                    throw new AssertionError("the message does not say " + part + ": " + e.getMessage());
                }
            }
            if (e.getClass() != type) {
                throw e;
            }
            return e.getMessage();
        }
        throw new AssertionError("accepted");
    }
}
