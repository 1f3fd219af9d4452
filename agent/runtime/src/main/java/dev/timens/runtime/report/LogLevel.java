package dev.timens.runtime.report;

import java.util.Locale;

/** How much the agent says. */
public enum LogLevel {
    /** Only what it could not do, and mistakes. */
    QUIET,
    /** The start line too. */
    INFO,
    /** Each step and each hooked class too. */
    DEBUG;

    /** The name in options. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
