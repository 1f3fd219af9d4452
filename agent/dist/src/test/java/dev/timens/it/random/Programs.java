package dev.timens.it.random;

import dev.timens.it.random.Context.Carrier;
import dev.timens.it.random.Context.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Makes programs from random numbers: the same ones from the same seed. */
final class Programs {
    /** By the release: asking the class would load it, and an agent may come later. */
    private static final boolean FORK_JOIN_SCHEDULES = Runtime.version().feature() >= 25;

    private static final int DEEPEST = 6;

    private final SplittableRandom random;
    private final Repertoire repertoire;
    private int left;

    Programs(SplittableRandom random, Repertoire repertoire) {
        this.random = random;
        this.repertoire = repertoire;
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
        return any(repertoire.places());
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
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
        Verb verb = any(List.copyOf(repertoire.verbs()));
        int number = verb == Verb.POOL ? any(repertoire.pools()).ordinal() : random.nextInt(12);
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
                return kind == PoolKind.SCHEDULED || FORK_JOIN_SCHEDULES && kind.isForkJoin();
            case DEPENDENT:
                return kind != PoolKind.TIMER && !kind.isPerTask();
            case LEFT_OPEN:
                return kind.isForkJoin() || kind.isPerTask();
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
        if (action.verb().usesPool() && !suits(action.verb(), pool(here, action).kind())) {
            return false;
        }
        switch (action.verb()) {
            case THREAD:
            case STARTED_ELSEWHERE:
                return (repertoire.hasVirtualThreads() || !Model.isVirtual(action)) && mayAwaitThread(here, action);
            case GROUP_THREAD:
                return here.group().known() && mayAwaitThread(here, action);
            case POOL:
                boolean isOfGroup = action.number() == PoolKind.GROUP_FACTORY.ordinal();
                return here.group().known() || !isOfGroup;
            case SUBMIT:
            case HAND_OVER:
            case LEFT_OPEN:
            case CHAIN_ON:
                return pool(here, action).kind().isPerTask()
                        ? mayAwaitThread(here, action)
                        : !action.awaited() || here.carrier() == Carrier.OWN_THREAD;
            case DEPENDENT:
            case SCHEDULE:
            case TIMER_IN:
            case TIMER_AT:
            case DELAYED:
            case DELAYED_ON:
                return !action.awaited();
            case TIMEOUT:
                // Some of it is done by this thread.
                return !action.awaited() && here.carrier() != Carrier.AWAITED_BY_WORKER;
            case CHAIN:
                return !action.awaited() || here.carrier() != Carrier.AWAITED_BY_WORKER;
            case FORK:
            case STREAM:
            case STRUCTURED:
                return action.awaited() && here.carrier() != Carrier.AWAITED_BY_WORKER;
            default:
                return action.awaited();
        }
    }

    private static Pool pool(Context here, Action action) {
        return here.pools().get(action.pool());
    }

    /** A thread that is made for it, and then waits for nobody, if a worker waits for it. */
    private static boolean mayAwaitThread(Context here, Action action) {
        return !action.awaited() || here.carrier() != Carrier.AWAITED_BY_WORKER;
    }

    /** The pools that all rounds of a seed share: one of each kind, in places that are drawn. */
    List<Action> shared() {
        List<Action> pools = new ArrayList<>();
        for (PoolKind kind : repertoire.pools()) {
            pools.add(new Action(Verb.POOL, place(), 0, kind.ordinal(), true, List.of()));
        }
        return pools;
    }
}
