package dev.timens.demo.launch;

import java.time.Instant;

/**
 * The host's clocks at one moment.
 *
 * @param realtime what {@link Instant#now()} reads
 * @param monotonic what {@link System#nanoTime()} reads
 */
record HostTime(Instant realtime, long monotonic) {

    static HostTime now() {
        return new HostTime(Instant.now(), System.nanoTime());
    }
}
