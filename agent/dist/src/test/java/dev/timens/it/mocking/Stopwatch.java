package dev.timens.it.mocking;

/** A class to be mocked. Final, so that only the inline mock maker can. */
final class Stopwatch {
    long nanos() {
        return System.nanoTime();
    }

    static long millis() {
        return System.currentTimeMillis();
    }
}
