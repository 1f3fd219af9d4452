package dev.timens.instrument.boundary;

/**
 * One row of the boundary table.
 *
 * @param owner the JDK class, by its internal name
 * @param method the method's name
 * @param descriptor the method's descriptor
 * @param since the first feature release that has it in this form
 * @param until the last one, or {@link #ONWARDS}
 * @param rule how it is rewritten
 * @param reason why
 */
record Boundary(String owner, String method, String descriptor, int since, int until, Rule rule, String reason) {
    /** The oldest JDK that timens runs on. */
    static final int FIRST = 17;

    static final int ONWARDS = Integer.MAX_VALUE;

    /** A row for every JDK. */
    static Boundary row(String owner, String method, String descriptor, Rule rule, String reason) {
        return row(owner, method, descriptor, FIRST, ONWARDS, rule, reason);
    }

    /** A row for the JDKs of some feature releases. */
    static Boundary row(
            String owner, String method, String descriptor, int since, int until, Rule rule, String reason) {
        return new Boundary(owner, method, descriptor, since, until, rule, reason);
    }

    boolean isIn(int feature) {
        return since <= feature && feature <= until;
    }

    /** The name in options and messages: {@code java.util.Date.<init>}. */
    String hook() {
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
