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

    Place place() {
        return Place.values()[random.nextInt(Place.values().length)];
    }

    /** Any but the common one. */
    PoolKind kind() {
        int kinds = PoolKind.values().length - (hasVirtualThreads ? 1 : 2);
        return PoolKind.values()[1 + random.nextInt(kinds)];
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
        int number = verb == Verb.POOL ? kind().ordinal() : random.nextInt(12);
        return new Action(verb, place(), random.nextInt(here.pools().size()), number, random.nextBoolean(), List.of());
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
        Pool pool = here.pools().get(action.verb().usesPool() ? action.pool() : 0);
        boolean isTimer = pool.kind() == PoolKind.TIMER;
        switch (action.verb()) {
            case THREAD:
            case STARTED_ELSEWHERE:
                return (hasVirtualThreads || !Model.isVirtual(action)) && (!action.awaited() || ownThread(here));
            case GROUP_THREAD:
                return here.group().known() && (!action.awaited() || ownThread(here));
            case POOL:
                boolean isOfGroup = action.number() == PoolKind.GROUP_FACTORY.ordinal();
                return here.group().lasting() && (here.group().known() || !isOfGroup);
            case SUBMIT:
            case HAND_OVER:
            case CHAIN_ON:
                return !isTimer && isOfOneGroup(here, pool) && (!action.awaited() || ownThread(here));
            case DELAYED_ON:
                return !isTimer && !action.awaited() && pool.kind() != PoolKind.OWN_FACTORY;
            case DEPENDENT:
                return !isTimer && isOfOneGroup(here, pool) && !action.awaited() && pool.kind() != PoolKind.PER_TASK;
            case SCHEDULE:
                boolean schedules = pool.kind() == PoolKind.SCHEDULED
                        || hasVirtualThreads && pool.kind().isForkJoin();
                return schedules && !action.awaited();
            case TIMER_IN:
            case TIMER_AT:
                return isTimer && !action.awaited();
            case FORK:
            case STREAM:
                return action.awaited() && !here.isAwayFromPool();
            case TIMEOUT:
            case DELAYED:
                return !action.awaited();
            case CHAIN:
                return true;
            default:
                return action.awaited();
        }
    }

    /** A factory that names no group puts a thread into the group of whoever makes the pool start it. */
    private static boolean isOfOneGroup(Context here, Pool pool) {
        return pool.kind() != PoolKind.OWN_FACTORY
                || here.group().known() && here.group().equals(pool.group());
    }

    /** Workers do not wait for what may need them: only for what the common pool runs, whose workers wait for nothing else. */
    private static boolean ownThread(Context here) {
        return here.carrier() == Carrier.OWN_THREAD;
    }

    /** Kinds and places of the pools that all rounds of a seed share: an even spread, begun anywhere. */
    List<Action> shared(int count) {
        int first = random.nextInt(Place.values().length);
        return IntStream.range(0, count)
                .mapToObj(i -> new Action(
                        Verb.POOL,
                        Place.values()[(first + i) % Place.values().length],
                        0,
                        kind().ordinal(),
                        true,
                        List.of()))
                .toList();
    }
}
