package dev.timens.bench.calls;

import dev.timens.bench.machine.Jdk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One benchmark in a JVM of its own. */
public final class JmhFork {
    /** Many and short: on a busy machine some fit between two slices of other processes. */
    private static final int ITERATIONS = 50;

    private static final TimeValue ITERATION = TimeValue.milliseconds(10);

    private JmhFork() {}

    /**
     * Measures it.
     *
     * @param pattern what JMH finds it by
     * @param where a value of {@link Place#where}; null for a benchmark without a place
     * @param what names it where it fails
     */
    public static RunResult run(Jdk jdk, String pattern, String where, List<String> jvmOptions, String what)
            throws IOException {
        OptionsBuilder options = new OptionsBuilder();
        options.include(pattern)
                .jvm(jdk.java().toString())
                .jvmArgs(all(jdk, jvmOptions).toArray(new String[0]))
                .forks(1)
                .threads(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.milliseconds(100))
                .measurementIterations(ITERATIONS)
                .measurementTime(ITERATION)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        if (where != null) {
            options.param("where", where);
        }
        try {
            return new Runner(options.build()).runSingle();
        } catch (RunnerException e) {
            throw new IOException(what + ": " + e.getMessage(), e);
        }
    }

    private static List<String> all(Jdk jdk, List<String> jvmOptions) {
        // The least the JVM needs to do beside the measured thread.
        List<String> all = new ArrayList<>(List.of("-XX:+UseSerialGC", "-Xmx512m"));
        if (jdk.feature() >= 23) {
            all.add("--sun-misc-unsafe-memory-access=allow");
        }
        all.addAll(jvmOptions);
        return all;
    }
}
