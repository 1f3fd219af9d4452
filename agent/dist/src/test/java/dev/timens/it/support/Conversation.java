package dev.timens.it.support;

import dev.timens.testing.Fork;
import dev.timens.testing.Hang;
import dev.timens.testing.Output;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A running program that answers each line on its standard input with one on its standard output. */
public final class Conversation implements AutoCloseable {
    private static final String END = "\0"; // no program's answer

    private final Process process;
    private final Writer questions;
    private final Output err;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    /** Waits for the program's first line. */
    public Conversation(Process process) {
        this.process = process;
        questions = process.outputWriter(StandardCharsets.UTF_8);
        err = Output.of(process.getErrorStream());
        // A thread of its own: a pool might be full of readers that wait for other programs.
        Thread reader = new Thread(() -> readLines(process.inputReader(StandardCharsets.UTF_8)), "answers");
        reader.setDaemon(true);
        reader.start();
        answer("its start");
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
            throw new UncheckedIOException(said("It takes no question"), e);
        }
        return answer("'" + question + "'");
    }

    /** Ends the program's input, sees that it ends well, and returns its standard error. */
    public String end() throws IOException, InterruptedException {
        questions.close();
        if (!process.waitFor(Fork.HANG_SECONDS, TimeUnit.SECONDS)) {
            Hang.end(process);
            throw new AssertionError(said("Still running " + Fork.HANG_SECONDS + " s after the end of its input"));
        }
        if (process.exitValue() != 0) {
            err.ends(Fork.HANG_SECONDS);
            throw new AssertionError(said("Exit status " + process.exitValue()));
        }
        if (!err.ends(Fork.HANG_SECONDS)) {
            throw new AssertionError(said("It has ended, and what it started has not"));
        }
        return err.soFar();
    }

    /** Ends the program, if {@link #end()} has not. */
    @Override
    public void close() {
        process.destroyForcibly();
    }

    private String answer(String to) {
        try {
            String answer = answers.poll(Fork.HANG_SECONDS, TimeUnit.SECONDS);
            if (answer == null) {
                Hang.end(process);
                throw new AssertionError(said("No answer to " + to + " within " + Fork.HANG_SECONDS + " s"));
            }
            if (answer.equals(END)) {
                err.ends(Fork.HANG_SECONDS);
                throw new AssertionError(said("It ended, and did not answer to " + to));
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** With all that the program has said and nobody has asked for. */
    private String said(String what) {
        return what + ": process " + process.pid() + "\n--- out\n" + String.join("\n", answers) + "\n--- err\n"
                + err.soFar();
    }

    private void readLines(BufferedReader reader) {
        try (reader) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                answers.add(line);
            }
        } catch (IOException closed) {
            answers.add(closed.toString());
        }
        answers.add(END);
    }
}
