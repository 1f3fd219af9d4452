package dev.timens.demo.app;

import com.github.benmanes.caffeine.cache.Ticker;

/** Caffeine's system ticker, except while a saved entry is written again: then the time it was first written. */
final class ReplayTicker implements Ticker {
    private volatile Ticker source = Ticker.systemTicker();

    @Override
    public long read() {
        return source.read();
    }

    void replay(long writtenNanos, Runnable write) {
        source = () -> writtenNanos;
        try {
            write.run();
        } finally {
            source = Ticker.systemTicker();
        }
    }
}
