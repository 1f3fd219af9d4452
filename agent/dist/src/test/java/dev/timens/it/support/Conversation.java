package dev.timens.it.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A running program that answers each line on its standard input with one on its standard output. */
public final class Conversation implements AutoCloseable {
    /** Far beyond what an answer takes on a loaded machine: only a hang reaches it. */
    private static final long HANG_SECONDS = 600;

    private final Process process;
    private final BufferedReader answers;
    private final Writer questions;
    private final CompletableFuture<String> err;

    /** Waits for the program's first line. */
    public Conversation(Process process) {
        this.process = process;
        answers = process.inputReader(StandardCharsets.UTF_8);
        questions = process.outputWriter(StandardCharsets.UTF_8);
        err = read(this::readErr);
        answer();
    }

    public long pid() {
        return process.pid();
    }

    /** The program's answer. */
    public String ask(String question) {
        try {
            questions.write(question + "\n");
            questions.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer();
    }

    /** Ends the program's input, sees that it ends well, and returns its standard error. */
    public String end() throws IOException, InterruptedException {
        questions.close();
        if (!process.waitFor(HANG_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError("The program did not end well.");
        }
        return err.join();
    }

    /** Ends the program, if {@link #end()} has not. */
    @Override
    public void close() {
        process.destroyForcibly();
    }

    private String answer() {
        try {
            String answer = read(this::readLine).get(HANG_SECONDS, TimeUnit.SECONDS);
            if (answer == null) {
                throw new AssertionError("The program ended: " + err.join());
            }
            return answer;
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("No answer", e);
        }
    }

    private String readLine() throws IOException {
        return answers.readLine();
    }

    private String readErr() throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** In a thread of its own: those who wait for what programs say would take up a pool. */
    private static CompletableFuture<String> read(Callable<String> reading) {
        CompletableFuture<String> text = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try {
                text.complete(reading.call());
            } catch (Exception e) {
                text.completeExceptionally(e);
            }
        });
        reader.setDaemon(true);
        reader.start();
        return text;
    }
}
