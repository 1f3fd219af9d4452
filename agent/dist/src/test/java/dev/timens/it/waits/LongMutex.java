package dev.timens.it.waits;

import java.util.concurrent.locks.AbstractQueuedLongSynchronizer;
import java.util.concurrent.locks.Condition;

/** A lock on the synchronizer that no class of the JDK extends. */
public final class LongMutex extends AbstractQueuedLongSynchronizer {
    private static final long serialVersionUID = 1L;

    public void lock() {
        acquire(1);
    }

    public void unlock() {
        release(1);
    }

    public Condition newCondition() {
        return new ConditionObject();
    }

    @Override
    protected boolean tryAcquire(long ignored) {
        if (compareAndSetState(0, 1)) {
            setExclusiveOwnerThread(Thread.currentThread());
            return true;
        }
        return false;
    }

    @Override
    protected boolean tryRelease(long ignored) {
        setExclusiveOwnerThread(null);
        setState(0);
        return true;
    }

    @Override
    protected boolean isHeldExclusively() {
        return getState() == 1 && getExclusiveOwnerThread() == Thread.currentThread();
    }
}
