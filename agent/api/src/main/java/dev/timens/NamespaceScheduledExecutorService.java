package dev.timens;

import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Hands each task, wrapped into a namespace, to another scheduled executor service. */
final class NamespaceScheduledExecutorService extends NamespaceExecutorService implements ScheduledExecutorService {
    private final ScheduledExecutorService delegate;

    NamespaceScheduledExecutorService(TimeNamespace namespace, ScheduledExecutorService delegate) {
        super(namespace, delegate);
        this.delegate = delegate;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return delegate.schedule(namespace.wrap(task), delay, unit);
    }

    @Override
    public <T> ScheduledFuture<T> schedule(Callable<T> task, long delay, TimeUnit unit) {
        return delegate.schedule(namespace.wrap(task), delay, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long first, long period, TimeUnit unit) {
        return delegate.scheduleAtFixedRate(namespace.wrap(task), first, period, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long first, long delay, TimeUnit unit) {
        return delegate.scheduleWithFixedDelay(namespace.wrap(task), first, delay, unit);
    }
}
