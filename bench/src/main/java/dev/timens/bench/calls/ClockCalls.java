package dev.timens.bench.calls;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** The calls as applications make them. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ClockCalls {
    @Benchmark
    public long nanoTime(Place place) {
        return System.nanoTime();
    }

    @Benchmark
    public long currentTimeMillis(Place place) {
        return System.currentTimeMillis();
    }

    @Benchmark
    public Instant instantNow(Place place) {
        return Instant.now();
    }
}
