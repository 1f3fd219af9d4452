package dev.timens.runtime.placement;

import dev.timens.runtime.namespace.Namespace;
import dev.timens.runtime.pattern.Glob;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which thread group is bound to which namespace: in code, group by group, or by patterns of group
 * names from the configuration. A group without a binding of its own has that of the nearest group
 * above it.
 *
 * <p>Groups are held weakly. Look-ups take no lock: they run inside thread creation.
 */
public final class GroupBindings {
    private static final ConcurrentHashMap<Object, Namespace> BOUND = new ConcurrentHashMap<>();
    private static final ReferenceQueue<ThreadGroup> DROPPED = new ReferenceQueue<>();

    /** Held while a group is bound; never by a look-up. */
    private static final Object BINDING = new Object();

    /** Set once, before the application starts. */
    private static volatile Map<Glob, Namespace> patterns = Map.of();

    private GroupBindings() {}

    /**
     * A pattern of names of thread groups.
     *
     * @throws IllegalArgumentException with one clause that says what is wrong
     */
    public static Glob pattern(String pattern) {
        if (JvmGroups.isName(pattern)) {
            throw new IllegalArgumentException(
                    "'" + pattern + "' is a group of the JVM's own, whose threads are in no namespace; leave it out");
        }
        return Glob.of(pattern);
    }

    /** Sets the patterns of the configuration; the first that matches a group's name counts. */
    public static void setPatterns(Map<Glob, Namespace> inOrder) {
        patterns = inOrder;
    }

    /** Whether no group can be bound, so that nobody needs to look. */
    static boolean isEmpty() {
        return BOUND.isEmpty() && patterns.isEmpty();
    }

    /** The namespace of the nearest bound group, from the given one upwards, or null. */
    static Namespace nearest(ThreadGroup group) {
        for (ThreadGroup g = group; g != null; g = GroupTree.parent(g)) {
            Namespace own = own(g);
            if (own != null) {
                return own;
            }
        }
        return null;
    }

    private static Namespace own(ThreadGroup group) {
        Namespace bound = BOUND.isEmpty() ? null : BOUND.get(new Probe(group));
        return bound != null || patterns.isEmpty() ? bound : matching(group);
    }

    private static Namespace matching(ThreadGroup group) {
        if (JvmGroups.contains(group)) {
            return null;
        }
        for (Map.Entry<Glob, Namespace> pattern : patterns.entrySet()) {
            if (pattern.getKey().matches(group.getName())) {
                return pattern.getValue();
            }
        }
        return null;
    }

    /**
     * Binds a group.
     *
     * @throws IllegalArgumentException if the group is the JVM's own
     * @throws IllegalStateException if it is bound elsewhere or destroyed, or its threads already run
     */
    public static void bind(ThreadGroup group, Namespace namespace) {
        BindingRefusals.requireOwn(group);
        BindingRefusals.requireAlive(group, namespace);
        // Else two threads that bind the same group at once would both succeed.
        synchronized (BINDING) {
            Namespace own = own(group);
            if (own == namespace) {
                return;
            }
            BindingRefusals.requireUnbound(group, own, namespace);
            BindingRefusals.requireNoThreads(group, namespace);
            forgetDropped();
            BOUND.put(new GroupKey(group), namespace);
        }
    }

    /**
     * Lets go of the namespaces of groups that no longer exist. Called where namespaces are made and bound,
     * so that however many come and go, only those of the last ones stay.
     */
    public static void forgetDropped() {
        for (Object key = DROPPED.poll(); key != null; key = DROPPED.poll()) {
            BOUND.remove(key);
        }
    }

    /** Equal to the key of the same group, without registering anything. */
    private static final class Probe {
        private final ThreadGroup group;

        Probe(ThreadGroup group) {
            this.group = group;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(group);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof GroupKey && ((GroupKey) other).get() == group;
        }
    }

    private static final class GroupKey extends WeakReference<ThreadGroup> {
        private final int hash;

        GroupKey(ThreadGroup group) {
            super(group, DROPPED);
            hash = System.identityHashCode(group);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }
    }
}
