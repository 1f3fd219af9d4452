package dev.timens.runtime.link;

import dev.timens.kernel.Clocks;
import dev.timens.runtime.activation.Activation;
import dev.timens.runtime.activation.Mode;
import dev.timens.runtime.lookup.CarriedNamespace;
import dev.timens.runtime.lookup.CurrentNamespace;
import dev.timens.runtime.lookup.Scope;
import dev.timens.runtime.namespace.InitialNamespace;
import dev.timens.runtime.namespace.Namespace;
import dev.timens.runtime.placement.GroupBindings;
import dev.timens.runtime.timekeeping.ClockId;
import dev.timens.runtime.timekeeping.Offsets;
import dev.timens.runtime.timekeeping.Timekeeping;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The operations on namespaces. Those that make threads differ switch the JVM to full mode first. */
final class Namespaces {
    private Namespaces() {}

    static Namespace current() {
        // Without a look-up per thread there is no other namespace to be in.
        return Activation.mode() == Mode.FULL ? CurrentNamespace.get() : InitialNamespace.get();
    }

    /** @param offsets clock names to {@link Duration}s or texts */
    static Namespace create(String name, Namespace parent, Map<?, ?> offsets) {
        Timekeeping inherited = (parent == null ? InitialNamespace.get() : parent).timekeeping();
        Offsets own = new Offsets(inherited, System.currentTimeMillis());
        for (Map.Entry<?, ?> entry : offsets.entrySet()) {
            set(own, name, ClockId.valueOf((String) entry.getKey()), entry.getValue());
        }
        Namespace namespace = new Namespace(name, own.fix());
        Activation.require(Mode.FULL);
        GroupBindings.forgetDropped();
        return namespace;
    }

    private static void set(Offsets own, String name, ClockId clock, Object offset) {
        try {
            if (offset instanceof Duration) {
                own.set(clock, (Duration) offset);
            } else {
                own.set(clock, (String) offset);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Time namespace '" + name + "', " + clock.key() + ": " + e.getMessage() + ".");
        }
    }

    static Scope enter(Namespace namespace) {
        Activation.require(Mode.FULL);
        return Scope.enter(namespace);
    }

    /** What is to be handed over with work of the calling thread; null while no thread can be elsewhere. */
    static Namespace captured() {
        return Activation.mode() == Mode.FULL ? CurrentNamespace.get() : null;
    }

    /** @param namespace null: none was handed over */
    static void carry(Namespace namespace) {
        if (namespace != null) {
            Activation.require(Mode.FULL);
        }
        if (Activation.mode() == Mode.FULL) {
            CarriedNamespace.set(namespace);
        }
    }

    /** @param previous what {@link #captured()} gave before {@link #carry(Namespace)} */
    static void restore(Namespace previous) {
        if (Activation.mode() == Mode.FULL) {
            CarriedNamespace.restore(previous);
        }
    }

    static void bind(Namespace namespace, ThreadGroup group) {
        Activation.require(Mode.FULL);
        GroupBindings.bind(group, namespace);
    }

    @SuppressWarnings({"deprecation", "removal"}) // daemon: else the parent group keeps it for ever, up to JDK 18
    static ThreadGroup newThreadGroup(Namespace namespace, String name) {
        ThreadGroup group = new ThreadGroup(name);
        group.setDaemon(true);
        bind(namespace, group);
        return group;
    }

    static long now(Namespace namespace, ClockId clock) {
        if (clock == ClockId.MONOTONIC) {
            return namespace.timekeeping().nanoTime(System.nanoTime());
        }
        if (clock == ClockId.REALTIME) {
            return namespace
                    .timekeeping()
                    .nanosSinceEpoch(current().timekeeping().toHost(Instant.now()));
        }
        return clock == ClockId.BOOTTIME
                ? namespace.timekeeping().boottime(Clocks.read(Clocks.BOOTTIME))
                : namespace.timekeeping().tai(Clocks.read(Clocks.TAI));
    }
}
