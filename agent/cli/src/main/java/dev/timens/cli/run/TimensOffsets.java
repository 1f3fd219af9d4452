package dev.timens.cli.run;

import dev.timens.runtime.timekeeping.ClockId;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Offsets as the kernel takes them: whole seconds, which may be negative, and nanoseconds, which may not. */
final class TimensOffsets {
    private TimensOffsets() {}

    /** The lines for {@code /proc/self/timens_offsets}. */
    static String lines(Map<ClockId, Duration> offsets) {
        return offsets.entrySet().stream()
                .map(entry -> entry.getKey().key() + " " + entry.getValue().getSeconds() + " "
                        + entry.getValue().getNano() + "\n")
                .collect(Collectors.joining());
    }
}
