package dev.timens.runtime.saved;

import java.time.Duration;

/**
 * Saved clocks against the clocks of this host: the offsets with which they go on. Realtime stays the host's.
 *
 * <p>On another host, in another boot or in other offsets of the kernel's, monotonic and boottime go on where they
 * stopped ({@link RestoreMode#RESUME}) or as far as the wall clock has moved since ({@link RestoreMode#ELAPSED}). Where
 * the clocks are the very same, they have gone on by themselves: the offsets are what they were, most often none. That is
 * CRaC's rule; deadlines that others on this host share stay right. In no case does a clock show less than was saved.
 */
public final class Restoration {
    private final SavedClocks saved;
    private final HostMoment now;
    private final Duration added;
    private final boolean sameClocks;

    Restoration(SavedClocks saved, RestoreMode mode, HostMoment now) {
        this.saved = saved;
        this.now = now;
        this.sameClocks = saved.host().hasTheClocksOf(now);
        long wallMillis = now.realtimeMillis() - saved.host().realtimeMillis();
        // The other host's wall clock may be behind, but time does not run backwards.
        this.added = mode == RestoreMode.ELAPSED ? Duration.ofMillis(Math.max(0, wallMillis)) : Duration.ZERO;
    }

    /**
     * Against this host's clocks as they are now. From this moment on, they show no less than was saved.
     *
     * @throws UnsupportedOperationException if this is not Linux: one sentence
     */
    public static Restoration of(SavedClocks saved, RestoreMode mode) {
        return new Restoration(saved, mode, HostReading.toRestore());
    }

    /** How far monotonic has to be ahead of what this process reads. May be out of the range of offsets. */
    public Duration monotonic() {
        return offset(saved.monotonic(), saved.monotonicOffset(), now.monotonic());
    }

    /** The same for boottime. */
    public Duration boottime() {
        return offset(saved.boottime(), saved.boottimeOffset(), now.boottime());
    }

    /**
     * How far monotonic has to be ahead of the machine's own, as {@code /proc/self/timens_offsets} takes it for a new time
     * namespace of the kernel's: this process may be in one already, and such offsets do not add up.
     */
    public Duration kernelMonotonic() {
        return monotonic().plusNanos(now.kernelMonotonic());
    }

    /** The same for boottime. */
    public Duration kernelBoottime() {
        return boottime().plusNanos(now.kernelBoottime());
    }

    /** When the clocks were saved, by that host's wall clock: {@code 2026-11-22T19:48:03.123Z}. */
    public String savedAt() {
        return saved.savedAt();
    }

    /** Whether the clocks are the very same that were saved, and have gone on by themselves. */
    public boolean isOfTheSameClocks() {
        return sameClocks;
    }

    private Duration offset(long savedReading, long savedOffset, long hostReading) {
        Duration resumed = Duration.ofNanos(savedReading).minusNanos(hostReading);
        if (!sameClocks) {
            return resumed.plus(added);
        }
        // A machine that was put back to a snapshot has the same boot, and its clocks have gone backwards.
        Duration unchanged = Duration.ofNanos(savedOffset);
        return unchanged.compareTo(resumed) < 0 ? resumed : unchanged;
    }
}
