package dev.timens;

import io.micrometer.context.ThreadLocalAccessor;

/**
 * Takes the namespace along where Micrometer's context propagation takes thread-locals along: work that
 * a library moves to another thread reads the clocks of the thread that it comes from.
 *
 * <p>Micrometer finds it by itself, if {@code io.micrometer:context-propagation} is there; nothing
 * else in this API needs that library. Without the agent, and before the first namespace is made, it
 * takes nothing along and costs next to nothing. A Reactor chain can be put into a namespace by its
 * context: {@code contextWrite(context -> context.put(TimeNamespaceAccessor.KEY, namespace))}.
 *
 * <p>What is set here goes over the scopes that the thread has entered, and restoring puts it back into
 * them. A task that leaves scopes of its own open has them ended then, which is said once.
 */
public final class TimeNamespaceAccessor implements ThreadLocalAccessor<TimeNamespace> {
    /** The key of the namespace in snapshots and contexts. */
    public static final String KEY = "dev.timens.namespace";

    @Override
    public Object key() {
        return KEY;
    }

    /** Where the calling thread is; null if no thread of this JVM can be elsewhere. */
    @Override
    public TimeNamespace getValue() {
        AgentLink link = AgentLink.ifAttached();
        Object namespace = link == null ? null : link.captured.get();
        return namespace == null ? null : new TimeNamespace(namespace);
    }

    @Override
    public void setValue(TimeNamespace namespace) {
        AgentLink.require().carry.accept(namespace.handle);
    }

    /** Nothing was taken along: the thread is where its own scopes say, or where it was made. */
    @Override
    public void setValue() {
        AgentLink link = AgentLink.ifAttached();
        if (link != null) {
            link.carry.accept(null);
        }
    }

    @Override
    public void restore(TimeNamespace previous) {
        AgentLink.require().restore.accept(previous.handle);
    }

    @Override
    public void restore() {
        AgentLink link = AgentLink.ifAttached();
        if (link != null) {
            link.restore.accept(null);
        }
    }
}
