package dev.timens.runtime.saved;

/**
 * What a user asks for, {@code <file>[:resume|elapsed]}: the agent's option {@code restore}, and whatever starts a program
 * in restored clocks.
 */
public final class RestoreRequest {
    private final String file;
    private final RestoreMode mode;

    private RestoreRequest(String file, RestoreMode mode) {
        this.file = file;
        this.mode = mode;
    }

    /** @throws IllegalArgumentException with one clause that says what is wrong and how it is written */
    public static RestoreRequest parse(String text) {
        int colon = text.lastIndexOf(':');
        String file = colon < 0 ? text : text.substring(0, colon);
        RestoreMode mode = colon < 0 ? RestoreMode.RESUME : mode(text.substring(colon + 1));
        if (file.isBlank()) {
            throw new IllegalArgumentException("it names no file; write <file> or <file>:elapsed");
        }
        return new RestoreRequest(file, mode);
    }

    private static RestoreMode mode(String text) {
        for (RestoreMode mode : RestoreMode.values()) {
            if (mode.key().equals(text)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("'" + text + "' after the last colon is neither resume nor elapsed");
    }

    public String file() {
        return file;
    }

    /**
     * Reads the file, and sets it against this host's clocks as they are now.
     *
     * @throws UnusableFileException with a clause that says why the file cannot be used
     * @throws UnsupportedOperationException if this is not Linux: one sentence
     */
    public Restoration restore() {
        return Restoration.of(SavedClocks.read(file), mode);
    }
}
