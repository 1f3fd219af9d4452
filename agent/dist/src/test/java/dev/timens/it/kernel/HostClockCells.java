package dev.timens.it.kernel;

import dev.timens.ClockId;
import dev.timens.HostClocks;
import dev.timens.TimeNamespace;
import dev.timens.it.cells.Cells;
import dev.timens.it.cells.ThreadKind;
import java.time.Duration;
import java.util.function.LongSupplier;

/** The host's clocks from inside a namespace that shifts them all, and that namespace's own. */
public final class HostClockCells {
    private static final TimeNamespace HOST = TimeNamespace.host();
    private static final Duration BOOTTIME = Duration.ofDays(400).plusNanos(7);
    private static final Duration TAI = Duration.ofSeconds(-37, 5);
    private static final TimeNamespace SHIFTED = TimeNamespace.builder("all shifted")
            .offset(ClockId.MONOTONIC, Duration.ofHours(3))
            .offset(ClockId.REALTIME, Duration.ofDays(-20))
            .offset(ClockId.BOOTTIME, BOOTTIME)
            .offset(ClockId.TAI, TAI)
            .create();
    private static final TimeNamespace CHILD =
            TimeNamespace.builder("child").parent(SHIFTED).create();

    private HostClockCells() {}

    public static void main(String[] arguments) {
        Cells cells = new Cells();
        for (ThreadKind kind : ThreadKind.available()) {
            cells.add("monotonic:" + kind, kind, () -> SHIFTED.call(HostClockCells::monotonic));
            cells.add("realtime:" + kind, kind, () -> SHIFTED.call(HostClockCells::realtime));
            cells.add("each-clock:" + kind, kind, () -> SHIFTED.call(HostClockCells::each));
            cells.add("own-boottime:" + kind, kind, () -> own(ClockId.BOOTTIME, HostClocks.Clock.BOOTTIME, BOOTTIME));
            cells.add("own-tai:" + kind, kind, () -> own(ClockId.TAI, HostClocks.Clock.TAI, TAI));
            cells.add("cpu-time:" + kind, kind, HostClockCells::cpuTime);
        }
        cells.run(64);
    }

    private static String monotonic() {
        return between(() -> HOST.now(ClockId.MONOTONIC), HostClocks.Clock.MONOTONIC::now);
    }

    private static String realtime() {
        // In microseconds: that is what the JDK's own reading resolves, at least.
        return between(() -> HOST.now(ClockId.REALTIME) / 1000, () -> HostClocks.Clock.REALTIME.now() / 1000);
    }

    private static String each() {
        StringBuilder seen = new StringBuilder();
        for (HostClocks.Clock clock : HostClocks.Clock.values()) {
            if (clock.isPresent()) {
                long now = HostClocks.now(clock);
                long resolution = clock.resolution();
                if (now <= 0 || resolution <= 0 || clock.now() < now) {
                    throw new AssertionError(clock + " reads " + now + ", then " + clock.now() + " by " + resolution);
                }
                seen.append(clock).append(' ');
            } else if (!clock.name().startsWith("AUX")) {
                throw new AssertionError(clock + " is absent");
            }
        }
        return seen.toString();
    }

    private static String own(ClockId own, HostClocks.Clock host, Duration offset) throws Exception {
        long nanos = offset.toNanos();
        between(host::now, () -> HOST.now(own));
        between(host::now, () -> SHIFTED.now(own) - nanos);
        between(host::now, () -> CHILD.now(own) - nanos);
        // Whoever asks: the answer is that of the namespace that is asked.
        between(host::now, () -> inside(() -> HOST.now(own)));
        return between(host::now, () -> inside(() -> TimeNamespace.current().now(own)) - nanos);
    }

    private static long inside(LongSupplier reading) {
        long[] read = new long[1];
        SHIFTED.run(() -> read[0] = reading.getAsLong());
        return read[0];
    }

    private static String cpuTime() {
        long before = HostClocks.Clock.PROCESS_CPUTIME.now();
        while (HostClocks.Clock.PROCESS_CPUTIME.now() < before + 1_000_000) {
            Thread.onSpinWait();
        }
        return "a millisecond computed";
    }

    private static String between(LongSupplier clock, LongSupplier reading) {
        long before = clock.getAsLong();
        long read = reading.getAsLong();
        long after = clock.getAsLong();
        if (read < before || read > after) {
            throw new AssertionError(before + " <= " + read + " <= " + after);
        }
        return "between two readings of the host's";
    }
}
