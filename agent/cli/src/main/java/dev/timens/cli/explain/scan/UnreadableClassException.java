package dev.timens.cli.explain.scan;

/** A class file that cannot be read; the message says why. */
public final class UnreadableClassException extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableClassException(String message) {
        super(message);
    }
}
