package dev.timens.demo.app;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A session as it outlives a restart of the service.
 *
 * @param writtenNanos {@link System#nanoTime()} when it was written. On Linux that clock counts from the machine's
 *     boot, so the next process can tell the session's age from it.
 */
record SavedSession(String user, String token, long writtenNanos) {

    void save(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("token", token);
        properties.setProperty("written.nanos", Long.toString(writtenNanos));
        try (Writer out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
    }

    static SavedSession load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return new SavedSession(
                properties.getProperty("user"),
                properties.getProperty("token"),
                Long.parseLong(properties.getProperty("written.nanos")));
    }
}
