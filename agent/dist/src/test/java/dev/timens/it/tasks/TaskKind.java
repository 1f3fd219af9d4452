package dev.timens.it.tasks;

/** A way to have work done by a pool of the JVM's. */
@FunctionalInterface
public interface TaskKind {
    /** Has the work done that looks where it is, once at least, and waits until that is over. */
    void run(Look look) throws Exception;
}
