package dev.timens.it.random;

import dev.timens.it.random.Context.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What comes of a seed: pools made in several places, and rounds. Each round is a program that can use these pools; some
 * are carried out at once, so that they meet in the pools.
 */
final class Seed {
    private static final int AT_ONCE = 6;
    private static final int MOST_SHOWN = Integer.getInteger("random.shown", 10);
    /** After so many failures there is no need to go on. */
    private static final int ENOUGH = Integer.getInteger("random.enough", Integer.MAX_VALUE);

    private static final Integer ONLY_ROUND = Integer.getInteger("random.round");

    private final long seed;
    private final Places places;
    private final Tally tally;
    private final Repertoire repertoire;
    private final List<RealPool> pools = new ArrayList<>();
    private Context outside = Context.outside(List.of(new Pool(PoolKind.COMMON, Place.NONE, Context.Group.UNKNOWN)));

    Seed(long seed, Repertoire repertoire, Places places, Tally tally) {
        this.repertoire = repertoire;
        this.seed = seed;
        this.places = places;
        this.tally = tally;
    }

    void run(int rounds) throws Exception {
        pools.add(RealPool.common());
        for (Action pool : new Programs(new SplittableRandom(seed), repertoire).shared()) {
            make(pool);
        }
        long failedBefore = tally.failed.get();
        AtomicInteger next = new AtomicInteger();
        List<Thread> drivers = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Thread driver = new Thread(() -> drive(next, rounds), "driver");
            driver.setDaemon(true);
            driver.start();
            drivers.add(driver);
        }
        for (Thread driver : drivers) {
            while (driver.isAlive() && !isEnough()) {
                driver.join(10);
            }
        }
        pools.forEach(RealPool::close);
        tally.seeds.incrementAndGet();
        System.out.println("seed " + seed + " rounds " + rounds + " failed " + (tally.failed.get() - failedBefore));
    }

    @SuppressWarnings("try") // the scope is there to be closed
    private void make(Action pool) throws Exception {
        Place place = pool.place();
        outside = outside.with(last(Model.inside(outside.at(place), pool)));
        if (place == Place.NONE) {
            pools.add(made(pool));
        } else {
            try (AutoCloseable scope = places.enter(place)) {
                pools.add(made(pool));
            }
        }
    }

    private static Pool last(Context context) {
        return context.pools().get(context.pools().size() - 1);
    }

    private RealPool made(Action pool) {
        return RealPool.of(PoolKind.values()[pool.number()], places.group(pool.place()));
    }

    private void drive(AtomicInteger next, int rounds) {
        for (int round = next.getAndIncrement(); round < rounds && !isEnough(); round = next.getAndIncrement()) {
            if (ONLY_ROUND == null || ONLY_ROUND == round) {
                try {
                    carryOut(round);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private boolean isEnough() {
        return tally.failed.get() >= ENOUGH;
    }

    private void carryOut(int round) throws InterruptedException {
        // One generator for each round, so that a round can be had without those before it.
        Programs programs = new Programs(new SplittableRandom(seed * 1_000_003 + round), repertoire);
        Action action = programs.next(outside);
        Step program = Step.program(action, outside);
        List<Failure> failures = Round.of(program, places, pools);
        tally.programs.incrementAndGet();
        tally.actions.addAndGet(action.size());
        failures.forEach(
                failure -> tally.failedVerbs.add(failure.step().action().verb()));
        if (!failures.isEmpty() && tally.failed.incrementAndGet() <= MOST_SHOWN) {
            show(round, programs, program, failures);
        }
    }

    private void show(int round, Programs programs, Step program, List<Failure> failures) throws InterruptedException {
        StringBuilder text = new StringBuilder();
        text.append("  FAILED seed ")
                .append(seed)
                .append(" round ")
                .append(round)
                .append(": ");
        text.append(failures.size()).append(" failures, the first: ").append(failures.get(0));
        Step smallest = new Shrinking(programs, places, pools, outside).of(program);
        text.append("\n    smallest program that fails too:").append(smallest.tree());
        System.out.println(text);
    }
}
