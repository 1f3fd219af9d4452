package dev.timens.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** What a process writes to one of its streams. */
public final class Output {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Thread reader;

    private Output(InputStream stream) {
        // A thread of its own: a pool would let a process wait for its reader while others' readers wait for theirs.
        reader = new Thread(() -> read(stream), "output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Reads it to its end, meanwhile. */
    public static Output of(InputStream stream) {
        return new Output(stream);
    }

    /** Waits until nobody can write to it any more; false if somebody still can after that time. */
    public boolean ends(long seconds) throws InterruptedException {
        reader.join(TimeUnit.SECONDS.toMillis(seconds));
        return !reader.isAlive();
    }

    /** What there was until now. */
    public String soFar() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private void read(InputStream stream) {
        try (stream) {
            stream.transferTo(said);
        } catch (IOException e) {
            said.writeBytes(("(not read to its end: " + e + ")\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
