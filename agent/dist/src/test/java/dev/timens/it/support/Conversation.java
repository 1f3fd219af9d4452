package dev.timens.it.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A running program that answers each line on its standard input with one on its standard output. */
public final class Conversation implements AutoCloseable {
    private static final long HANG_SECONDS = 60;

    private final Process process;
    private final BufferedReader answers;
    private final Writer questions;
    private final CompletableFuture<String> err;

    /** Waits for the program's first line. */
    public Conversation(Process process) {
        this.process = process;
        answers = process.inputReader(StandardCharsets.UTF_8);
        questions = process.outputWriter(StandardCharsets.UTF_8);
        err = CompletableFuture.supplyAsync(this::readErr);
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
            String answer = CompletableFuture.supplyAsync(this::readLine).get(HANG_SECONDS, TimeUnit.SECONDS);
            if (answer == null) {
                throw new AssertionError("The program ended: " + err.join());
            }
            return answer;
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("No answer", e);
        }
    }

    private String readLine() {
        try {
            return answers.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String readErr() {
        try {
            return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
