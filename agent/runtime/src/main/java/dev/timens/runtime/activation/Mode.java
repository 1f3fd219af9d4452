package dev.timens.runtime.activation;

/** How far namespaces are switched on. A JVM goes from one to a later one and never back. */
public enum Mode {
    /** No namespace: every redirected call does what it did. */
    IDLE,
    /** Only the initial namespace, for every thread. */
    UNIFORM,
    /** Namespaces per thread. */
    FULL
}
