package dev.timens.it.cells;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** A namespace, and what every reading of a thread in it must show. */
public final class Home {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final TimeNamespace HOST = TimeNamespace.host();

    private final TimeNamespace namespace;
    private final Map<ClockId, Duration> offsets;
    private final long monotonicNanos;
    private final long realtimeMillis;

    private Home(TimeNamespace namespace, Map<ClockId, Duration> offsets) {
        this.namespace = namespace;
        this.offsets = offsets;
        this.monotonicNanos = offsets.get(ClockId.MONOTONIC).toNanos();
        this.realtimeMillis = offsets.get(ClockId.REALTIME).toMillis();
    }

    /** No namespace of one's own: the host's clocks. */
    public static Home outside() {
        return new Home(TimeNamespace.initial(), offsets(Duration.ZERO));
    }

    /** A new namespace whose clocks are all shifted, each by another multiple of the step. */
    public static Home made(String name, Duration step) {
        Map<ClockId, Duration> offsets = offsets(step);
        TimeNamespace.Builder builder = TimeNamespace.builder(name);
        offsets.forEach(builder::offset);
        return new Home(builder.create(), offsets);
    }

    private static Map<ClockId, Duration> offsets(Duration step) {
        Map<ClockId, Duration> offsets = new EnumMap<>(ClockId.class);
        for (ClockId clock : ClockId.values()) {
            offsets.put(clock, step.multipliedBy(clock.ordinal() + 1));
        }
        return offsets;
    }

    public TimeNamespace namespace() {
        return namespace;
    }

    /** Reads every clock once on the calling thread, between two readings of the host's. */
    public void check() {
        nanos("System.nanoTime", System::nanoTime);
        nanos("now(MONOTONIC)", () -> TimeNamespace.current().now(ClockId.MONOTONIC));
        millis("System.currentTimeMillis", System::currentTimeMillis);
        millis("Instant.now", () -> Instant.now().toEpochMilli());
        millis("new Date", () -> new Date().getTime());
        millis("now(REALTIME)", () -> TimeNamespace.current().now(ClockId.REALTIME) / NANOS_PER_MILLI);
        // No method of the JDK reads boottime and TAI: what is left to look at is where they would be.
        TimeNamespace current = TimeNamespace.current();
        for (Map.Entry<ClockId, Duration> entry : offsets.entrySet()) {
            if (!current.offset(entry.getKey()).equals(entry.getValue())) {
                throw new AssertionError(entry.getKey() + " is that of " + current + " instead of " + namespace);
            }
        }
    }

    private void nanos(String reading, LongSupplier clock) {
        long before = HOST.now(ClockId.MONOTONIC);
        long read = clock.getAsLong() - monotonicNanos;
        long after = HOST.now(ClockId.MONOTONIC);
        // By differences: the origin of nanoTime is arbitrary.
        require(reading, read - before >= 0 && after - read >= 0, before, read, after);
    }

    private void millis(String reading, LongSupplier clock) {
        long before = HOST.now(ClockId.REALTIME) / NANOS_PER_MILLI;
        long read = clock.getAsLong() - realtimeMillis;
        long after = HOST.now(ClockId.REALTIME) / NANOS_PER_MILLI;
        require(reading, before <= read && read <= after, before, read, after);
    }

    private void require(String reading, boolean holds, long before, long read, long after) {
        if (!holds) {
            throw new AssertionError(
                    reading + " in " + namespace + " by the host's clock: " + before + " <= " + read + " <= " + after);
        }
    }

    @Override
    public String toString() {
        return namespace.name();
    }
}
