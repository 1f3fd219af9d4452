package dev.timens.agent.options;

import java.util.Locale;

/** Whether the native library may be loaded. */
enum NativeUse {
    /** Never; what needs it says so. */
    OFF,
    /** When something first needs it. */
    AUTO,
    /** At start; without it there is none. */
    REQUIRED;

    /** The name in options. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
