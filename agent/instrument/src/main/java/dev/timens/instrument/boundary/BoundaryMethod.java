package dev.timens.instrument.boundary;

/**
 * A row of the boundary table, as it concerns callers: which method of the JDK is hooked, and why. How
 * is the agent's own affair.
 *
 * @param owner the JDK class, by its internal name
 * @param method the method's name
 * @param descriptor the method's descriptor
 * @param meaning what callers notice
 * @param reason why, as the table has it
 */
public record BoundaryMethod(String owner, String method, String descriptor, Meaning meaning, String reason) {
    /** What a caller of the method notices of the hook. */
    public enum Meaning {
        /** It gets the caller's time. */
        READING,
        /** A time that it hands in counts on the caller's clock. */
        ABSOLUTE_TIME,
        /** A clock that it finds by this way is redirected. */
        ROAD,
        /** Nothing: threads and pools are placed there, or the JDK keeps host time for itself. */
        INTERNAL
    }

    /** The name in options and messages: {@code java.util.Date.<init>}. */
    public String hook() {
        return owner.replace('/', '.') + '.' + method;
    }

    // Spelled out: what the compiler would generate for a record is an invokedynamic.

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
        return hook() + descriptor;
    }
}
