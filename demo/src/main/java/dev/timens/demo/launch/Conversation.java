package dev.timens.demo.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A program that is spoken to line by line. It ends when nobody speaks to it any more. */
final class Conversation implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    private final List<String> command;
    private final Path remarks;
    private final Process process;
    private final PrintStream mouth;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();

    /**
     * A line, and when it came by the host's clocks.
     *
     * @param text null when no more lines come
     */
    record Heard(String text, HostTime at) {}

    /**
     * Starts the program.
     *
     * @param folder where its remarks are kept
     */
    Conversation(Path folder, List<String> command) throws IOException {
        this.command = command;
        remarks = Files.createTempFile(folder, "run", ".err");
        process = ChildProcess.builder(command).redirectError(remarks.toFile()).start();
        mouth = new PrintStream(process.getOutputStream(), true);
        Thread ear = new Thread(this::hearAll, "ear");
        ear.setDaemon(true);
        ear.start();
    }

    void say(String line) {
        mouth.println(line);
    }

    /** The next line that it says. */
    Heard hear() throws InterruptedException, IOException, StoryFailed {
        Heard next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw silent();
        }
        if (next.text() == null) {
            throw ChildProcess.failed(waitFor(), Files.readAllLines(remarks), command);
        }
        return next;
    }

    /** The next line that it says before this moment of the host's monotonic clock; empty if it says none. */
    Optional<Heard> hearUntil(long moment) throws InterruptedException, IOException, StoryFailed {
        Heard next = heard.poll(moment - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (next != null && next.text() == null) {
            throw ChildProcess.failed(waitFor(), Files.readAllLines(remarks), command);
        }
        return Optional.ofNullable(next);
    }

    /** Lets the program end, and gives what it wrote on stderr. */
    List<String> end() throws InterruptedException, IOException, StoryFailed {
        mouth.close();
        int status = waitFor();
        List<String> lines = Files.readAllLines(remarks);
        if (status != 0) {
            throw ChildProcess.failed(status, lines, command);
        }
        Files.delete(remarks);
        return lines;
    }

    /** Leaves no process behind, whatever went wrong. */
    @Override
    public void close() {
        process.destroyForcibly();
    }

    private int waitFor() throws InterruptedException, StoryFailed {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw silent();
        }
        return process.exitValue();
    }

    private StoryFailed silent() {
        return new StoryFailed(
                "Nothing was heard for " + PATIENCE_SECONDS + " s from a program: " + String.join(" ", command));
    }

    private void hearAll() {
        try (BufferedReader lines = process.inputReader()) {
            String line;
            do {
                line = lines.readLine();
                heard.add(new Heard(line, HostTime.now()));
            } while (line != null);
        } catch (IOException closed) {
            heard.add(new Heard(null, HostTime.now()));
        }
    }
}
