package dev.timens.it.scopes;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import dev.timens.it.cells.Cells;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/**
 * Threads whose groups' names match patterns of the configuration, which must have {@code ahead}, by a
 * day, for groups {@code worker*}, and {@code behind}, by a day, for {@code main}.
 */
public final class ConfiguredGroups {
    private static final Map<String, Duration> OFFSETS =
            Map.of("ahead", Duration.ofDays(1), "behind", Duration.ofDays(-1), "host", Duration.ZERO);

    private ConfiguredGroups() {}

    public static void main(String[] args) throws Exception {
        String mainThread = isIn("behind");
        ThreadGroup system = Thread.currentThread().getThreadGroup().getParent();
        ThreadGroup workers = new ThreadGroup(system, "worker-1");
        Cells cells = new Cells();
        cells.add("main-thread", () -> mainThread);
        cells.add("new-thread-in-main", () -> isIn("behind"));
        cells.add("group-that-matches", () -> in(workers, () -> isIn("ahead")));
        cells.add("group-below", () -> in(new ThreadGroup(workers, "any"), () -> isIn("ahead")));
        cells.add("group-in-main-that-matches", () -> in(new ThreadGroup("worker-2"), () -> isIn("ahead")));
        cells.add("group-that-matches-not", () -> in(new ThreadGroup(system, "other"), () -> isIn("host")));
        cells.add("main-from-a-worker", () -> {
            ThreadGroup main = Thread.currentThread().getThreadGroup();
            return in(workers, () -> in(main, () -> isIn("behind")));
        });
        cells.add("bound-to-another", () -> {
            TimeNamespace own = TimeNamespace.builder("own").create();
            return Refusal.of(IllegalStateException.class, () -> own.bind(new ThreadGroup("worker-3")), "'ahead'");
        });
        cells.runEach();
    }

    private static String in(ThreadGroup group, Callable<String> task) throws Exception {
        FutureTask<String> running = new FutureTask<>(task);
        new Thread(group, running).start();
        return running.get();
    }

    /** Looks at the calling thread. */
    private static String isIn(String name) {
        TimeNamespace current = TimeNamespace.current();
        long ahead = System.currentTimeMillis() - TimeNamespace.host().clock().millis();
        long expected = OFFSETS.get(name).toMillis();
        if (!current.name().equals(name) || Math.abs(ahead - expected) > 60_000) {
            throw new AssertionError(
                    "in " + current + ", " + ahead + " ms ahead, expected " + name + " by " + expected + " ms");
        }
        return current.name() + ", realtime offset " + current.offset(ClockId.REALTIME);
    }
}
