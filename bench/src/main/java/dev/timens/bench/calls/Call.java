package dev.timens.bench.calls;

import dev.timens.bench.report.Budget;
import java.util.EnumSet;
import java.util.Set;

/** A benchmark, where it is measured, and what it may cost. */
enum Call {
    NANO_TIME("System.nanoTime()", ClockCalls.class, "nanoTime", EnumSet.allOf(Situation.class)),
    CURRENT_TIME_MILLIS(
            "System.currentTimeMillis()",
            ClockCalls.class,
            "currentTimeMillis",
            EnumSet.complementOf(EnumSet.of(Situation.CROWDED))),
    INSTANT_NOW("Instant.now()", ClockCalls.class, "instantNow", EnumSet.complementOf(EnumSet.of(Situation.CROWDED))),
    DISPATCH(
            "The same dispatch around a plain long instead of a clock: no noise of a clock, and an overflow check more",
            Dispatch.class,
            "dispatchOnly",
            EnumSet.complementOf(EnumSet.of(Situation.CROWDED))),
    SCOPE(
            "Entering and leaving a scope",
            Scopes.class,
            "enterAndLeave",
            EnumSet.of(Situation.OUTSIDE, Situation.INSIDE, Situation.OUTSIDE_VIRTUAL, Situation.INSIDE_VIRTUAL)),
    FORK_JOIN("Forking and joining a task, for each of some thousands", Tasks.class, "forkAndJoin", Call.onPlatform()),
    SUBMIT("Submitting a task to the common pool, and waiting for it", Tasks.class, "submit", Call.onPlatform()),
    SUPPLY_ASYNC("CompletableFuture.supplyAsync(), and waiting", Tasks.class, "supplyAsync", Call.onPlatform()),
    THREAD("Starting a thread, and waiting for it", Tasks.class, "thread", Call.onPlatform()),
    POOL("Making a pool and shutting it down, without workers", Tasks.class, "pool", Call.onPlatform());

    private static final double SCOPE_NANOS = 50;
    private static final double FORK_JOIN_NANOS = 50;
    private static final double INSTANT_RATIO = 1.05;

    private final String title;
    private final Class<?> benchmark;
    private final String method;
    private final Set<Situation> situations;

    Call(String title, Class<?> benchmark, String method, Set<Situation> situations) {
        this.title = title;
        this.benchmark = benchmark;
        this.method = method;
        this.situations = situations;
    }

    private static Set<Situation> onPlatform() {
        return EnumSet.of(Situation.RAW, Situation.IDLE, Situation.UNIFORM, Situation.OUTSIDE, Situation.INSIDE);
    }

    private boolean isClock() {
        return compareTo(SCOPE) < 0;
    }

    String title() {
        return title;
    }

    Set<Situation> situations() {
        return situations;
    }

    /** The pattern that JMH finds the benchmark by. */
    String pattern() {
        return "\\Q" + benchmark.getName() + "." + method + "\\E$";
    }

    boolean isCompared() {
        return this != SCOPE;
    }

    /** What the call may cost: over raw, in nanoseconds; a scope in all. */
    Budget budget(Situation situation, double raw) {
        if (this == SCOPE) {
            return Budget.atMost(SCOPE_NANOS, "ns");
        }
        if (!isClock()) {
            boolean isForkedInside = this == FORK_JOIN && situation == Situation.INSIDE;
            return isForkedInside ? Budget.atMostOver(FORK_JOIN_NANOS, "ns") : Budget.NONE;
        }
        boolean inside = situation == Situation.INSIDE || situation == Situation.INSIDE_VIRTUAL;
        if (this == INSTANT_NOW && inside) {
            return new Budget(raw * (INSTANT_RATIO - 1), "<= " + INSTANT_RATIO + " x raw");
        }
        return switch (situation) {
            case RAW, RAW_VIRTUAL -> Budget.NONE;
            case IDLE -> new Budget(Double.POSITIVE_INFINITY, "same code");
            case UNIFORM, OUTSIDE, OUTSIDE_VIRTUAL -> Budget.atMostOver(0.5, "ns");
            case INSIDE, CROWDED -> Budget.atMostOver(1.5, "ns");
            case INSIDE_VIRTUAL -> Budget.atMostOver(2, "ns");
        };
    }
}
