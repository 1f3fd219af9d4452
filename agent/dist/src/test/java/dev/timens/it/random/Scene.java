package dev.timens.it.random;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** A step that is carried out: with the pools there are. */
record Scene(Round round, Step step, List<RealPool> pools) {
    /** On a thread that is here. */
    void perform() throws Exception {
        switch (step.action().verb()) {
            case HERE -> inside();
            case SCOPE -> scope();
            case TASK -> task();
            case THREAD, STARTED_ELSEWHERE, GROUP_THREAD -> new Threads(this).perform();
            case POOL -> pool();
            case SUBMIT, HAND_OVER, LEFT_OPEN, SCHEDULE -> new Tasks(this).perform();
            case FORK, STREAM -> new Forks(this).perform();
            case STRUCTURED -> new StructuredForks(this).perform();
            case CHAIN, CHAIN_ON, DEPENDENT, TIMEOUT, DELAYED, DELAYED_ON -> new Chains(this).perform();
            case TIMER_IN, TIMER_AT, PARK_UNTIL, AWAIT_UNTIL -> new Waits(this).perform();
        }
    }

    @SuppressWarnings("try") // the scope is there to be closed
    private void scope() throws Exception {
        try (AutoCloseable scope = places().enter(place())) {
            inside();
        }
    }

    private void task() throws Exception {
        Runnable task = this::inside;
        Callable<Object> call = Executors.callable(task);
        switch (number() % 4) {
            case 0 -> places().run(place(), task);
            case 1 -> places().call(place(), call);
            case 2 -> places().wrap(place(), task).run();
            default -> places().wrap(place(), call).call();
        }
    }

    private void pool() {
        RealPool pool = RealPool.of(PoolKind.values()[number()], places().group(place()));
        round.made(pool);
        List<RealPool> more = new ArrayList<>(pools);
        more.add(pool);
        new Scene(round, step, more).inside();
    }

    /** Reads the clocks there, and does there what is to be done. */
    void inside() {
        inside(0, 1);
    }

    /** A part of it, for what comes in several; the last one ends the step. */
    void inside(int part, int parts) {
        round.check(step, step.there().place());
        for (int i = part; i < step.then().size(); i += parts) {
            round.perform(step.then().get(i), pools);
            round.check(step, step.there().place());
        }
        if (part == parts - 1) {
            round.over(step);
        }
    }

    /** The same, once it is due. */
    void inside(Due due) {
        String wrong = due.wrong();
        if (wrong != null) {
            round.fail(step, wrong);
        }
        inside();
    }

    Places places() {
        return round.places();
    }

    Place place() {
        return step.action().place();
    }

    int number() {
        return step.action().number();
    }

    boolean awaited() {
        return step.action().awaited();
    }

    RealPool usedPool() {
        return pools.get(step.action().pool());
    }

    Executor executor() {
        return usedPool().executor();
    }
}
