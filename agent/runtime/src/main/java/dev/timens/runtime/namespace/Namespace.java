package dev.timens.runtime.namespace;

import dev.timens.runtime.timekeeping.Timekeeping;

/**
 * A named time namespace. Immutable; two are equal only if they are the same.
 *
 * <p>A record, because the compiler trusts its components (see {@link Timekeeping}).
 */
public record Namespace(String name, Timekeeping timekeeping) {
    /** No offset at all. */
    public static final Namespace HOST = new Namespace("host", Timekeeping.HOST);

    // Spelled out: identity, and no invokedynamic.

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return timekeeping.isShifted() ? name + "[" + timekeeping + "]" : name;
    }
}
