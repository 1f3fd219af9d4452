package dev.timens.runtime.saved;

import java.util.Locale;

/** What becomes of the time between saving and restoring. */
public enum RestoreMode {
    /** It did not pass: the clocks go on where they stopped, as CRIU has it. */
    RESUME,
    /** It passed: the wall time gone by is added, as CRaC has it. */
    ELAPSED;

    /** The name in options. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
