package dev.timens.runtime.timekeeping;

import java.util.Locale;

/** The clocks of a namespace, by the names that Linux gives them. */
public enum ClockId {
    MONOTONIC,
    REALTIME,
    BOOTTIME,
    TAI;

    /** The name in options, files and messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
