package dev.timens.runtime.saved;

/**
 * The host's clocks at one moment, as this process reads them; in nanoseconds but for realtime.
 *
 * @param bootId tells one run of a machine from all others
 * @param kernelMonotonic the offset of the kernel's time namespace that this process is in: part of {@code monotonic}
 * @param kernelBoottime the same for {@code boottime}
 * @param realtimeMillis since 1970
 */
record HostMoment(
        String bootId, long kernelMonotonic, long kernelBoottime, long realtimeMillis, long monotonic, long boottime) {

    /** Whether the other is a moment of the very same clocks: of the same boot, in the same offsets of the kernel's. */
    boolean hasTheClocksOf(HostMoment other) {
        return bootId.equals(other.bootId)
                && kernelMonotonic == other.kernelMonotonic
                && kernelBoottime == other.kernelBoottime;
    }

    // Spelled out: what the compiler would generate for a record is an invokedynamic.

    @Override
    public boolean equals(Object other) {
        return other instanceof HostMoment
                && ((HostMoment) other).hasTheClocksOf(this)
                && ((HostMoment) other).realtimeMillis == realtimeMillis
                && ((HostMoment) other).monotonic == monotonic
                && ((HostMoment) other).boottime == boottime;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(monotonic * 31 + boottime) * 31 + bootId.hashCode();
    }

    @Override
    public String toString() {
        return "monotonic " + monotonic + ", boottime " + boottime + " of boot " + bootId;
    }
}
