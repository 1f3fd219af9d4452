package dev.timens.demo.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The sessions of logged-in users. A session ends an hour after it was written. */
final class Sessions implements AutoCloseable {
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final ReplayTicker ticker = new ReplayTicker();
    private final ExecutorService housekeeping = Executors.newSingleThreadExecutor();
    private final Cache<String, String> tokensByUser = Caffeine.newBuilder()
            .expireAfterWrite(LIFETIME)
            .ticker(ticker)
            .executor(housekeeping)
            .build();

    SavedSession open(String user, String token) {
        tokensByUser.put(user, token);
        return new SavedSession(user, token, ticker.read());
    }

    /** Takes over a session from an earlier process, with the age it has. */
    void restore(SavedSession saved) {
        ticker.replay(saved.writtenNanos(), () -> tokensByUser.put(saved.user(), saved.token()));
    }

    String state(String user) {
        return tokensByUser.getIfPresent(user) == null ? "expired" : "alive";
    }

    @Override
    public void close() {
        housekeeping.shutdown();
    }
}
