package dev.timens.it.host.kept;

import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** Hands everything on to another condition. */
final class OwnCondition implements Condition {
    private final Condition other;

    OwnCondition(Condition other) {
        this.other = other;
    }

    @Override
    public boolean awaitUntil(Date deadline) throws InterruptedException {
        return other.awaitUntil(deadline);
    }

    @Override
    public void await() throws InterruptedException {
        other.await();
    }

    @Override
    public void awaitUninterruptibly() {
        other.awaitUninterruptibly();
    }

    @Override
    public long awaitNanos(long nanos) throws InterruptedException {
        return other.awaitNanos(nanos);
    }

    @Override
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
        return other.await(time, unit);
    }

    @Override
    public void signal() {
        other.signal();
    }

    @Override
    public void signalAll() {
        other.signalAll();
    }
}
