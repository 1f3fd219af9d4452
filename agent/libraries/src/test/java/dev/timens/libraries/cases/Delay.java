package dev.timens.libraries.cases;

/** What a library made: it does something after a while, in threads of its own. */
@FunctionalInterface
interface Delay {
    /** Runs the task once the time is over; may block for as long. Called in the namespace under test. */
    void after(long millis, Runnable task) throws Exception;
}
