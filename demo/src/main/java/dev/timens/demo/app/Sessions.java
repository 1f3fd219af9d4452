package dev.timens.demo.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

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

    /** Whether the session lives. */
    String state(String user) {
        if (tokensByUser.getIfPresent(user) == null) {
            return "expired";
        }
        return age(user).isPresent() ? "alive" : "alive, not yet written";
    }

    /** Caffeine has none for an entry from the future. */
    private OptionalLong age(String user) {
        return tokensByUser.policy().expireAfterWrite().orElseThrow().ageOf(user, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        housekeeping.shutdown();
    }
}
