package dev.timens.it.tasks;

import dev.timens.it.cells.ThreadKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Many threads, each in a place of its own from one moment to the next, have all kinds of work done at
 * once, for as many seconds as the argument says, so that everybody's workers steal and everybody who
 * waits helps. Prints {@code runs n} and {@code wrong n}, and what was wrong first.
 */
public final class TaskStress {
    private static final int THREADS = 8;

    /** Of each thread, however short the time is and however long the machine stands still. */
    private static final int FEWEST_RUNS = 100;

    /** Beyond that time: only a hang reaches it. */
    private static final int PATIENCE_SECONDS = 300;

    private TaskStress() {}

    public static void main(String[] args) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(args[0]));
        long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
        System.out.println("seed " + seed);
        Map<String, TaskKind> kinds = TaskKinds.all();
        // First of all: tasks that wait since before the first namespace know nothing of where they belong.
        for (Submitter each : Submitter.values()) {
            each.call(() -> null);
        }
        AtomicLong runs = new AtomicLong();
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Random random = new Random(seed + i);
            ThreadKind kind =
                    ThreadKind.available().get(i % ThreadKind.available().size());
            threads.add(kind.start("stress", () -> {
                for (int run = 0; run < FEWEST_RUNS || end - System.nanoTime() > 0; run++) {
                    step(random, kinds, wrong);
                    runs.incrementAndGet();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(Long.parseLong(args[0]) + PATIENCE_SECONDS));
            if (thread.isAlive()) {
                wrong.add("a thread hangs in " + List.of(thread.getStackTrace()));
            }
        }
        System.out.println("runs " + runs);
        System.out.println("wrong " + wrong.size());
        wrong.stream().limit(5).forEach(System.out::println);
        System.exit(0);
    }

    private static void step(Random random, Map<String, TaskKind> kinds, List<String> wrong) {
        Submitter place = Submitter.values()[random.nextInt(Submitter.values().length)];
        String name = new ArrayList<>(kinds.keySet()).get(random.nextInt(kinds.size()));
        Look look = new Look(place);
        try {
            place.call(() -> {
                kinds.get(name).run(look);
                place.check();
                return null;
            });
            Submitter.NONE.check();
            look.require(1);
        } catch (Throwable e) {
            wrong.add(name + " from " + place + ": " + e);
        }
    }
}
