package dev.timens.runtime.saved;

/** A file of saved clocks cannot be used. The message is a clause that names the file, the reason and the remedy. */
public final class UnusableFileException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnusableFileException(String file, String why) {
        super("the file '" + file + "' " + why);
    }
}
