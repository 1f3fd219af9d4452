package dev.timens.bench.host;

import dev.timens.ClockId;
import dev.timens.HostClocks;
import dev.timens.TimeNamespace;
import dev.timens.kernel.Clocks;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** The readings as applications make them; {@link #jni} is what lies below. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HostClockReadings {
    @Benchmark
    public long nanoTime() {
        return System.nanoTime();
    }

    @Benchmark
    public long jni() {
        return Clocks.read(Clocks.MONOTONIC);
    }

    @Benchmark
    public long monotonic() {
        return HostClocks.Clock.MONOTONIC.now();
    }

    @Benchmark
    public long coarse() {
        return HostClocks.Clock.MONOTONIC_COARSE.now();
    }

    @Benchmark
    public long boottime() {
        return HostClocks.Clock.BOOTTIME.now();
    }

    @Benchmark
    public long boottimeOfNamespace() {
        return TimeNamespace.current().now(ClockId.BOOTTIME);
    }

    @Benchmark
    public long threadCpuTime() {
        return HostClocks.Clock.THREAD_CPUTIME.now();
    }
}
