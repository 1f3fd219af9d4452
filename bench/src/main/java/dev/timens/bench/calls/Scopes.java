package dev.timens.bench.calls;

import dev.timens.TimeNamespace;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Entering and leaving a scope, through the public API. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Scopes {
    @Benchmark
    public TimeNamespace enterAndLeave(Place place) {
        try (TimeNamespace.Scope scope = place.namespace.enter()) {
            return scope.namespace();
        }
    }
}
