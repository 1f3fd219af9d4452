package dev.timens.it.random;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Carries out one program and keeps what was not as the model says. */
final class Round {
    /** Far beyond what a program takes on a loaded machine: only what hangs, or is never run, reaches it. */
    private static final long PATIENCE_SECONDS = Long.getLong("random.patience.seconds", 90);

    static final LongAdder READINGS = new LongAdder();

    private final Places places;
    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();
    private final Queue<RealPool> made = new ConcurrentLinkedQueue<>();
    /** What is not over yet. */
    private final Set<Step> open = ConcurrentHashMap.newKeySet();

    private final CountDownLatch end;

    private Round(Step program, Places places) {
        this.places = places;
        this.end = new CountDownLatch(program.action().size());
        begin(program);
    }

    private void begin(Step step) {
        open.add(step);
        step.then().forEach(this::begin);
    }

    /**
     * Carries a program out, on a thread that is made for it by the calling one, which must be outside.
     *
     * @return what was wrong
     */
    static List<Failure> of(Step program, Places places, List<RealPool> shared) throws InterruptedException {
        Round round = new Round(program, places);
        try {
            Thread thread = new Thread(() -> round.perform(program, shared), "program");
            thread.setDaemon(true);
            thread.start();
            if (!round.end.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                round.open.forEach(step -> round.fail(step, "is not over"));
            }
        } finally {
            round.made.forEach(RealPool::close);
        }
        return List.copyOf(round.failures);
    }

    Places places() {
        return places;
    }

    /** Closes a pool when all is over. */
    void made(RealPool pool) {
        made.add(pool);
    }

    void perform(Step step, List<RealPool> pools) {
        try {
            new Scene(this, step, pools).perform();
        } catch (Throwable e) {
            fail(step, "failed: " + e + (e.getStackTrace().length > 0 ? " at " + e.getStackTrace()[0] : ""));
            // Some of its steps will never be done: do not wait for them.
            while (end.getCount() > 0) {
                end.countDown();
            }
        }
    }

    /** Reads the clocks of the calling thread. */
    void check(Step step, Place expected) {
        READINGS.increment();
        String foreign = Readings.foreign(expected);
        if (foreign != null) {
            fail(step, foreign + " instead of " + expected + ", on " + Thread.currentThread());
        }
    }

    void over(Step step) {
        if (open.remove(step)) {
            end.countDown();
        } else {
            fail(step, "was done twice");
        }
    }

    void fail(Step step, String what) {
        failures.add(new Failure(step, what));
    }
}
