package dev.timens.agent;

/** Fails a late attach. The JVM prints it, so it has no stack trace: the message says all. */
final class AttachRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AttachRefusedException(String sentence) {
        super("timens: " + sentence, null, false, false);
    }
}
