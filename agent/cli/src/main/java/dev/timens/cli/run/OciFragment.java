package dev.timens.cli.run;

import dev.timens.cli.output.Json;
import dev.timens.runtime.timekeeping.ClockId;
import java.io.File;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** What a container runtime's config.json needs for the same namespace (OCI runtime specification, Linux). */
final class OciFragment {
    private OciFragment() {}

    static String made(Map<ClockId, Duration> offsets) {
        String clocks = offsets.entrySet().stream().map(OciFragment::clock).collect(Collectors.joining(",\n"));
        return linux("", ",\n    \"timeOffsets\": {" + (clocks.isEmpty() ? "" : "\n" + clocks + "\n    ") + "}");
    }

    /** The specification wants the path absolute. */
    static String joined(String file) {
        return linux(", \"path\": " + Json.of(new File(file).getAbsolutePath()).strip(), "");
    }

    private static String clock(Map.Entry<ClockId, Duration> entry) {
        return "      \"" + entry.getKey().key() + "\": { \"secs\": "
                + entry.getValue().getSeconds() + ", \"nanosecs\": "
                + entry.getValue().getNano() + " }";
    }

    private static String linux(String path, String timeOffsets) {
        return "{\n  \"linux\": {\n    \"namespaces\": [\n      { \"type\": \"time\"" + path + " }\n    ]" + timeOffsets
                + "\n  }\n}";
    }
}
