package dev.timens.agent.options;

import dev.timens.kernel.NativeLibrary;
import java.util.Arrays;
import java.util.List;

/** The keys there are. The clocks' are the names of {@code ClockId}. */
final class Keys {
    static final String CONFIG = "config";
    static final String HOST = "host";
    static final String FILES = "files";
    static final String STRICT = "strict";
    static final String LOG = "log";
    static final String ENABLED = "enabled";
    static final String OFF = "off";
    static final String DUMP = "dump";
    static final String NATIVE = "native";
    static final String NATIVE_DIR = NativeLibrary.DIRECTORY_KEY;

    /** In the order of the documentation. */
    static final List<String> ALL = Arrays.asList(
            "monotonic",
            "boottime",
            "realtime",
            "tai",
            CONFIG,
            HOST,
            FILES,
            NATIVE,
            NATIVE_DIR,
            STRICT,
            LOG,
            OFF,
            DUMP,
            ENABLED);

    private Keys() {}

    /** A clause on how an unknown key may have been meant. */
    static String remedy(String key) {
        String nearest = Spelling.nearest(key, ALL);
        return nearest != null ? "did you mean '" + nearest + "'?" : "the keys are " + String.join(", ", ALL) + ".";
    }
}
