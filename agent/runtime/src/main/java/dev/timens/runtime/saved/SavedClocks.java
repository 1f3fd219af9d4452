package dev.timens.runtime.saved;

import dev.timens.runtime.namespace.Namespace;
import dev.timens.runtime.timekeeping.ClockId;
import dev.timens.runtime.timekeeping.InstantSyntax;
import dev.timens.runtime.timekeeping.Timekeeping;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The clocks of a namespace when they were saved.
 *
 * @param namespace its name
 * @param host the host's clocks at that moment
 * @param monotonicOffset nanoseconds that the namespace was ahead of the host
 * @param boottimeOffset the same for boottime
 * @param realtimeOffsetMillis milliseconds that it was ahead of the host
 */
public record SavedClocks(
        String namespace, HostMoment host, long monotonicOffset, long boottimeOffset, long realtimeOffsetMillis) {

    /**
     * Saves the clocks of a namespace as they are now.
     *
     * @throws IOException if the file cannot be written: one sentence; what was there before is there still
     * @throws UnsupportedOperationException if this is not Linux: one sentence
     */
    public static void save(Namespace namespace, Path file) throws IOException {
        Timekeeping timekeeping = namespace.timekeeping();
        SavedClocks now = new SavedClocks(
                namespace.name(),
                HostReading.toSave(),
                timekeeping.offset(ClockId.MONOTONIC).toNanos(),
                timekeeping.offset(ClockId.BOOTTIME).toNanos(),
                timekeeping.realtimeMillis());
        ClocksFile.write(file, ClocksText.format(now));
    }

    /**
     * Reads them back.
     *
     * @throws UnusableFileException with a clause that says why they cannot be used
     */
    public static SavedClocks read(String file) {
        return ClocksText.parse(file, ClocksFile.read(file));
    }

    /** When the clocks were saved, by the host's wall clock: {@code 2026-11-22T19:48:03.123Z}. */
    public String savedAt() {
        return InstantSyntax.format(host.realtimeMillis());
    }

    /** What the namespace's monotonic clock showed, in nanoseconds. */
    public long monotonic() {
        return host.monotonic() + monotonicOffset;
    }

    /** What its boottime showed. */
    public long boottime() {
        return host.boottime() + boottimeOffset;
    }

    /** What its realtime showed, in milliseconds since 1970. */
    public long realtimeMillis() {
        return host.realtimeMillis() + realtimeOffsetMillis;
    }

    // Spelled out: what the compiler would generate for a record is an invokedynamic.

    @Override
    public boolean equals(Object other) {
        return other instanceof SavedClocks
                && ((SavedClocks) other).namespace.equals(namespace)
                && ((SavedClocks) other).host.equals(host)
                && ((SavedClocks) other).monotonicOffset == monotonicOffset
                && ((SavedClocks) other).boottimeOffset == boottimeOffset
                && ((SavedClocks) other).realtimeOffsetMillis == realtimeOffsetMillis;
    }

    @Override
    public int hashCode() {
        return host.hashCode() * 31 + namespace.hashCode();
    }

    @Override
    public String toString() {
        return "clocks of " + namespace + ", saved " + savedAt();
    }
}
