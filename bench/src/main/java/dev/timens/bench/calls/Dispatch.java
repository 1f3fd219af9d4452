package dev.timens.bench.calls;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/**
 * Dispatch without a clock: the dispatcher's conversion of a plain long, which looks the namespace up
 * and adds its offset as a clock call does. Without the agent, the same call of a method that returns
 * its argument. The clocks themselves cost some 25 ns, and their noise hides what this shows.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Dispatch {
    private static final MethodHandle CONVERT = convert();

    private static MethodHandle convert() {
        try {
            return MethodHandles.publicLookup()
                    .findStatic(
                            Class.forName("java.lang.TimensDispatcher", true, null),
                            "toNamespaceMillis",
                            MethodType.methodType(long.class, long.class));
        } catch (ClassNotFoundException noAgent) {
            return MethodHandles.identity(long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @Benchmark
    public long dispatchOnly(Place place) throws Throwable {
        return (long) CONVERT.invokeExact(place.millis);
    }
}
