package dev.timens.it.stress;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import dev.timens.it.cells.Cells;
import dev.timens.it.cells.Home;
import dev.timens.it.cells.ThreadKind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;

/**
 * Threads in two namespaces and in none read clocks, while others are made and dropped, for as many
 * seconds as the argument says. Every reading must be of the namespace that the thread is in.
 */
public final class Hammer {
    private Hammer() {}

    public static void main(String[] args) {
        long seconds = Long.parseLong(args[0]);
        long end = TimeNamespace.host().now(ClockId.MONOTONIC)
                + Duration.ofSeconds(seconds).toNanos();
        Home outside = Home.outside();
        Home a = Home.made("A", Duration.ofDays(10));
        Home b = Home.made("B", Duration.ofHours(-5));
        Cells cells = new Cells();
        for (ThreadKind kind : ThreadKind.available()) {
            cells.add("outside:" + kind, kind, () -> new Stay(outside, List.of(), end).asResident());
            cells.add("outside-visiting:" + kind, kind, () -> new Stay(outside, List.of(a, b), end).asResident());
            cells.add("in-A:" + kind, kind, () -> new Stay(a, List.of(b), end).asGuest());
            cells.add("in-B:" + kind, kind, () -> new Stay(b, List.of(a, outside), end).asGuest());
            cells.add("passing-by:" + kind, kind, () -> makeAndDrop(a, end));
        }
        cells.add("group-of-A", () -> inGroup(a, new Stay(a, List.of(b), end)));
        cells.add("group-of-B", () -> inGroup(b, new Stay(b, List.of(outside), end)));
        cells.add("passing-groups", () -> makeAndDropGroups(end));
        cells.run(64);
    }

    private static String makeAndDrop(Home a, long end) {
        int made = 0;
        do {
            Home passing = Home.made("passing", Duration.ofMinutes(made % 5000 + 1));
            passing.namespace().run(() -> {
                passing.check();
                a.namespace().run(a::check);
                passing.check();
            });
            Thread.yield();
            made++;
        } while (!Stay.isOver(end));
        return made + " namespaces";
    }

    private static String inGroup(Home home, Stay stay) throws Exception {
        FutureTask<String> task = new FutureTask<>(stay::asResident);
        start(home.namespace().newThreadGroup("group of " + home), task);
        return task.get();
    }

    private static String makeAndDropGroups(long end) throws Exception {
        int made = 0;
        do {
            Home passing = Home.made("passing group", Duration.ofMinutes(-1 - made % 5000));
            FutureTask<Void> task = new FutureTask<>(passing::check, null);
            start(passing.namespace().newThreadGroup("passing"), task);
            task.get();
            made++;
        } while (!Stay.isOver(end));
        return made + " groups";
    }

    private static void start(ThreadGroup group, Runnable task) {
        Thread thread = new Thread(group, task);
        thread.setDaemon(true);
        thread.start();
    }
}
