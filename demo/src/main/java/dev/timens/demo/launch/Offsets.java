package dev.timens.demo.launch;

import java.time.Duration;
import java.time.Instant;

/** How far the clocks of a run are from the host's. */
record Offsets(Offset realtime, Offset monotonic) {
    static final Offsets NONE = of("+0s", "+0s");

    static Offsets of(String realtime, String monotonic) {
        return new Offsets(Offset.parse(realtime), Offset.parse(monotonic));
    }

    Instant realtime(HostTime host) {
        return host.realtime().plus(realtime.amount());
    }

    long monotonic(HostTime host) {
        return host.monotonic() + monotonic.amount().toNanos();
    }

    /** An offset as the agent's options spell it, with what it means: {@code +31d}, {@code -1h}. */
    record Offset(String text, Duration amount) {
        static Offset parse(String text) {
            int unit = text.length() - 1;
            long count = Long.parseLong(text.substring(0, unit));
            return switch (text.charAt(unit)) {
                case 'd' -> new Offset(text, Duration.ofDays(count));
                case 'h' -> new Offset(text, Duration.ofHours(count));
                case 's' -> new Offset(text, Duration.ofSeconds(count));
                default -> throw new IllegalArgumentException(text);
            };
        }
    }
}
