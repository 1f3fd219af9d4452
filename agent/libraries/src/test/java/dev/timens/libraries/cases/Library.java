package dev.timens.libraries.cases;

import java.util.concurrent.Callable;

/**
 * A use of a library.
 *
 * @param name without blanks
 * @param millis how long its delay is
 * @param areThreadsOwn whether the task runs on a thread that the library made and that must be placed nowhere
 * @param making makes it; nothing of the library is loaded before
 */
record Library(String name, long millis, boolean areThreadsOwn, Callable<Delay> making) {
    private static final long TIMER = 400;
    /** For those that count in seconds. */
    private static final long SECOND = 1000;

    /** One that runs a task later on a thread of its own. */
    static Library timer(String name, Callable<Delay> making) {
        return new Library(name, TIMER, true, making);
    }

    /** One whose task runs on a thread that is no concern of the library's. */
    static Library onOthersThread(String name, Callable<Delay> making) {
        return new Library(name, TIMER, false, making);
    }

    /** One that lets go of what was idle for a second. */
    static Library evicting(String name, Callable<Delay> making) {
        return new Library(name, SECOND, false, making);
    }
}
