package dev.timens.it.random;

import dev.timens.it.random.Context.Carrier;
import dev.timens.it.random.Context.Group;
import dev.timens.it.random.Context.Pool;

/** Who must read what: the rules of docs/semantics.md. A function of the program alone. */
final class Model {
    private Model() {}

    /** Where the actions in an action are done. */
    static Context inside(Context here, Action action) {
        switch (action.verb()) {
            case SCOPE:
            case TASK:
                return here.at(action.place());
            case THREAD:
            case STARTED_ELSEWHERE:
            case STRUCTURED:
                return here.onNewThread(
                        here.place(), action.awaited(), isVirtual(action) ? Group.UNBOUND : here.group());
            case GROUP_THREAD:
                return here.onNewThread(placeIn(group(action), here), action.awaited(), group(action));
            case POOL:
                return here.with(made(here, action));
            case SUBMIT:
            case SCHEDULE:
            case TIMER_IN:
            case TIMER_AT:
            case CHAIN_ON:
            case DELAYED_ON:
                return in(here, here.pools().get(action.pool()), action.awaited());
            case HAND_OVER:
            case LEFT_OPEN:
                return in(here, here.pools().get(action.pool()), action.awaited())
                        .at(action.place());
            case FORK:
            case STREAM:
                // On the pool whose worker forks, where it forks: in a scope of its own, too.
                Context forked = here.workerOf() == null ? onCommon(here) : in(here, here.workerOf(), true);
                return forked.at(leavesOpen(action) ? action.place() : here.place());
            case CHAIN:
            case DEPENDENT:
            case TIMEOUT:
            case DELAYED:
                return onCommon(here);
            default:
                return here;
        }
    }

    /** Virtual threads all report one group, which is bound to nothing. */
    static boolean isVirtual(Action action) {
        return action.number() % 2 == 1;
    }

    /** Forked tasks that enter a scope and leave it open: whoever executes or joins them is not in it then. */
    static boolean leavesOpen(Action action) {
        return action.verb() == Verb.FORK && action.number() % 4 == 3;
    }

    /** A pool lives where it was made; what belongs to the whole JVM, or makes a thread per task, lives nowhere. */
    static Context in(Context here, Pool pool, boolean isAwaited) {
        switch (pool.kind()) {
            case COMMON:
                return onCommon(here);
            case PER_TASK:
                return here.onNewThread(here.place(), isAwaited, Group.UNBOUND);
            case PLATFORM_PER_TASK:
                // What waits for the executor's delay is in another group.
                return here.onNewThread(here.place(), isAwaited, Group.UNKNOWN);
            default:
                return pool.kind().isForkJoin()
                        ? here.on(pool.place(), Carrier.FORK_JOIN_WORKER, pool, Group.UNKNOWN)
                        : here.on(pool.place(), Carrier.WORKER, null, pool.group());
        }
    }

    /** Tasks of the common pool are where their submitter is. */
    private static Context onCommon(Context here) {
        return here.on(here.place(), Carrier.FORK_JOIN_WORKER, here.pools().get(0), Group.UNKNOWN);
    }

    /** A thread follows its group where its group's binding is another than that of its creator's. */
    private static Place placeIn(Group group, Context creator) {
        if (group.binding() == creator.group().binding()) {
            return creator.place();
        }
        return group.binding() == null ? Place.NONE : group.binding();
    }

    /** A bound group, one below it, or a new one that is bound; outside only the last is bound at all. */
    static Group group(Action action) {
        boolean isNew = action.number() % 3 == 2;
        return new Group(action.place() == Place.NONE && !isNew ? null : action.place(), true);
    }

    private static Pool made(Context here, Action action) {
        PoolKind kind = PoolKind.values()[action.number()];
        switch (kind) {
            case GROUP_FACTORY:
                Group group = new Group(action.place() == Place.NONE ? null : action.place(), true);
                return new Pool(kind, placeIn(group, here), group);
            case OWN_FACTORY:
                // Whoever makes it start a worker: the group has no say, as nobody has named it.
                return new Pool(kind, here.place(), Group.UNKNOWN);
            case VIRTUAL_WORKERS:
                return new Pool(kind, here.place(), Group.UNBOUND);
            default:
                return new Pool(kind, here.place(), here.group());
        }
    }
}
