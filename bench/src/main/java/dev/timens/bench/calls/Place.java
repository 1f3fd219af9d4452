package dev.timens.bench.calls;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Where the measuring thread is. Entered for each iteration: virtual threads live no longer. */
@State(Scope.Thread)
public class Place {
    /** No namespace is made: the API is not touched, so this runs without the agent too. */
    static final String NOWHERE = "nowhere";
    /** There is a namespace, and the thread is in none. */
    static final String OUTSIDE = "outside";

    static final String INSIDE = "inside";
    /** Inside one of ten thousand. */
    static final String CROWDED = "crowded";

    private static final int CROWD = 10_000;

    @Param(NOWHERE)
    public String where;

    /** A plain value, for benchmarks without a clock. */
    long millis = 1_700_000_000_000L;

    TimeNamespace namespace;
    private List<TimeNamespace> alive;
    private TimeNamespace.Scope scope;

    @Setup(Level.Trial)
    public void makeNamespaces() {
        alive = new ArrayList<>();
        int count = where.equals(NOWHERE) ? 0 : where.equals(CROWDED) ? CROWD : 1;
        for (int i = 0; i < count; i++) {
            namespace = TimeNamespace.builder("bench-" + i)
                    .offset(ClockId.REALTIME, Duration.ofDays(31))
                    .offset(ClockId.MONOTONIC, Duration.ofHours(2).plusNanos(i))
                    .create();
            alive.add(namespace);
        }
    }

    @Setup(Level.Iteration)
    public void enter() {
        if (where.equals(INSIDE) || where.equals(CROWDED)) {
            scope = namespace.enter();
        }
    }

    @TearDown(Level.Iteration)
    public void leave() {
        if (scope != null) {
            scope.close();
        }
    }
}
