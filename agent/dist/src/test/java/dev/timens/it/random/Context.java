package dev.timens.it.random;

import java.util.ArrayList;
import java.util.List;

/**
 * What the model knows of a thread at one point of a program.
 *
 * @param place where its readings are made
 * @param carrier what thread it is
 * @param workerOf the fork/join pool whose worker it can be, or null
 * @param group its thread group
 * @param pools those that can be used here
 */
record Context(Place place, Carrier carrier, Pool workerOf, Group group, List<Pool> pools) {
    /**
     * Who waits for whom: threads of a program's own wait for all, workers for what the common pool runs and for threads
     * that are made for them, and such a thread for nobody.
     */
    enum Carrier {
        OWN_THREAD,
        WORKER,
        FORK_JOIN_WORKER,
        AWAITED_BY_WORKER
    }

    /**
     * A pool that was made.
     *
     * @param place where its workers are; for those of {@link PoolKind#COMMON}, and where there are none, of no use
     * @param group that its workers are in
     */
    record Pool(PoolKind kind, Place place, Group group) {}

    /**
     * What is known of a thread group.
     *
     * @param binding the nearest, or null
     * @param known whether it can be told: a worker for which none is named is in that of whoever made the pool start it
     */
    record Group(Place binding, boolean known) {
        static final Group UNBOUND = new Group(null, true);
        static final Group UNKNOWN = new Group(null, false);
    }

    static Context outside(List<Pool> pools) {
        return new Context(Place.NONE, Carrier.OWN_THREAD, null, Group.UNBOUND, pools);
    }

    Context at(Place other) {
        return new Context(other, carrier, workerOf, group, pools);
    }

    Context on(Place other, Carrier otherCarrier, Pool otherWorkerOf, Group otherGroup) {
        return new Context(other, otherCarrier, otherWorkerOf, otherGroup, pools);
    }

    /** On a thread that is made for an action. */
    Context onNewThread(Place other, boolean isAwaited, Group itsGroup) {
        boolean isWorkerWaiting = isAwaited && carrier != Carrier.OWN_THREAD;
        return on(other, isWorkerWaiting ? Carrier.AWAITED_BY_WORKER : Carrier.OWN_THREAD, null, itsGroup);
    }

    Context with(Pool pool) {
        List<Pool> more = new ArrayList<>(pools);
        more.add(pool);
        return new Context(place, carrier, workerOf, group, List.copyOf(more));
    }
}
