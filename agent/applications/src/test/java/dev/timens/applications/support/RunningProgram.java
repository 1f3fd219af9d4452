package dev.timens.applications.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program that runs, and what it has printed so far. */
public final class RunningProgram implements AutoCloseable {
    /** Far beyond what any program of the tests takes on a loaded machine: only a hang reaches it. */
    private static final long HANG_SECONDS = 600;

    private final Process process;
    private final HostBracket bracket;
    private final Path out;
    private final Path err;

    RunningProgram(Process process, HostBracket bracket, Path out, Path err) {
        this.process = process;
        this.bracket = bracket;
        this.out = out;
        this.err = err;
    }

    /** Waits until the standard output has the pattern, and returns its first group. */
    public String awaitOut(Pattern pattern) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(HANG_SECONDS);
        while (true) {
            boolean alive = process.isAlive();
            Matcher matcher = pattern.matcher(Files.readString(out));
            if (matcher.find()) {
                return matcher.group(1);
            }
            if (!alive || System.nanoTime() > deadline) {
                throw new AssertionError("It did not print " + pattern + (alive ? "" : ", and ended") + this);
            }
            Thread.sleep(100);
        }
    }

    /** Waits for its good end, and returns the host's clocks from before its start to now. */
    public HostBracket awaitEnd() throws InterruptedException {
        if (!process.waitFor(HANG_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("It does not end" + this);
        }
        if (process.exitValue() != 0) {
            throw new AssertionError("Exit status " + process.exitValue() + this);
        }
        return bracket.close();
    }

    public List<String> out() throws IOException {
        return Files.readAllLines(out);
    }

    public List<String> err() throws IOException {
        return Files.readAllLines(err);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** What it said. */
    @Override
    public String toString() {
        try {
            return "\n--- out\n" + Files.readString(out) + "--- err\n" + Files.readString(err);
        } catch (IOException e) {
            return "\n" + e;
        }
    }
}
