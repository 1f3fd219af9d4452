package dev.timens.it.random;

import dev.timens.it.random.Context.Carrier;
import dev.timens.it.random.Context.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Makes programs from random numbers: the same ones from the same seed. */
final class Programs {
    private static final int DEEPEST = 6;

    /** Verbs to do without, to see what the others do. */
    private static final List<String> WITHOUT =
            List.of(System.getProperty("random.without", "").split(","));

    private final SplittableRandom random;
    private final boolean hasVirtualThreads;
    private int left;

    /** @param hasVirtualThreads whether the JDK does, and so lets fork/join pools schedule */
    Programs(SplittableRandom random, boolean hasVirtualThreads) {
        this.random = random;
        this.hasVirtualThreads = hasVirtualThreads;
    }

    /** What a program is made of at most is drawn first: most are small, so that they can be told apart. */
    Action next(Context outside) {
        left = 2 + random.nextInt(30);
        Action root = new Action(Verb.HERE, Place.NONE, 0, 0, true, List.of());
        List<Action> then = new ArrayList<>();
        while (left > 0) {
            then.add(action(outside, 1));
        }
        return root.with(then);
    }

    private Place place() {
        return Place.values()[random.nextInt(Place.values().length)];
    }

    private Action action(Context here, int depth) {
        left--;
        Action action = bare(here);
        while (!isPossible(here, action)) {
            action = bare(here);
        }
        Context there = Model.inside(here, action);
        List<Action> then = new ArrayList<>();
        int most = action.verb() == Verb.PARK_UNTIL || action.verb() == Verb.AWAIT_UNTIL || depth == DEEPEST ? 0 : 4;
        for (int i = random.nextInt(most + 1); i > 0 && left > 0; i--) {
            then.add(action(there, depth + 1));
        }
        return action.with(then);
    }

    private Action bare(Context here) {
        Verb verb = Verb.values()[random.nextInt(Verb.values().length)];
        int number = verb == Verb.POOL ? 1 + random.nextInt(kinds()) : random.nextInt(12);
        return new Action(verb, place(), pool(verb, here), number, random.nextBoolean(), List.of());
    }

    /** One that suits the verb, if there is one. */
    private int pool(Verb verb, Context here) {
        int[] suitable = IntStream.range(0, here.pools().size())
                .filter(i -> suits(verb, here.pools().get(i).kind()))
                .toArray();
        return suitable.length == 0 ? 0 : suitable[random.nextInt(suitable.length)];
    }

    private boolean suits(Verb verb, PoolKind kind) {
        switch (verb) {
            case TIMER_IN:
            case TIMER_AT:
                return kind == PoolKind.TIMER;
            case SCHEDULE:
                return kind == PoolKind.SCHEDULED || hasVirtualThreads && kind.isForkJoin();
            case DEPENDENT:
                return kind != PoolKind.TIMER && kind != PoolKind.PER_TASK;
            case DELAYED_ON:
                return kind != PoolKind.TIMER && kind != PoolKind.OWN_FACTORY;
            default:
                return kind != PoolKind.TIMER;
        }
    }

    /** Whether an action, and all that is in it, can be done at a place of a program. */
    boolean arePossible(Context here, Action action) {
        if (action.verb().usesPool() && action.pool() >= here.pools().size() || !isPossible(here, action)) {
            return false;
        }
        Context there = Model.inside(here, action);
        return action.then().stream().allMatch(inner -> arePossible(there, inner));
    }

    private boolean isPossible(Context here, Action action) {
        if (WITHOUT.contains(action.verb().name())) {
            return false;
        }
        if (action.verb().usesPool() && !suits(action.verb(), pool(here, action).kind())) {
            return false;
        }
        switch (action.verb()) {
            case THREAD:
            case STARTED_ELSEWHERE:
                return (hasVirtualThreads || !Model.isVirtual(action)) && mayAwait(here, action);
            case GROUP_THREAD:
                return here.group().known() && mayAwait(here, action);
            case POOL:
                boolean isOfGroup = action.number() == PoolKind.GROUP_FACTORY.ordinal();
                return here.group().lasting() && (here.group().known() || !isOfGroup);
            case SUBMIT:
            case HAND_OVER:
            case CHAIN_ON:
                return isOfOneGroup(here, pool(here, action)) && mayAwait(here, action);
            case DEPENDENT:
                return isOfOneGroup(here, pool(here, action)) && !action.awaited();
            case SCHEDULE:
            case TIMER_IN:
            case TIMER_AT:
            case TIMEOUT:
            case DELAYED:
            case DELAYED_ON:
                return !action.awaited();
            case CHAIN:
                return true;
            default:
                return action.awaited();
        }
    }

    private static Pool pool(Context here, Action action) {
        return here.pools().get(action.pool());
    }

    /** A factory that names no group puts a thread into the group of whoever makes the pool start it. */
    private static boolean isOfOneGroup(Context here, Pool pool) {
        return pool.kind() != PoolKind.OWN_FACTORY
                || here.group().known() && here.group().equals(pool.group());
    }

    /** Workers do not wait for what may need them: only for what the common pool runs, whose workers wait for nothing else. */
    private static boolean mayAwait(Context here, Action action) {
        return !action.awaited() || here.carrier() == Carrier.OWN_THREAD;
    }

    /** The pools that all rounds of a seed share: one of each kind, in places that are drawn. */
    List<Action> shared() {
        List<Action> pools = new ArrayList<>();
        for (int kind = 1; kind <= kinds(); kind++) {
            pools.add(new Action(Verb.POOL, place(), 0, kind, true, List.of()));
        }
        return pools;
    }

    /** The last kind needs virtual threads. */
    private int kinds() {
        return PoolKind.values().length - (hasVirtualThreads ? 1 : 2);
    }
}
