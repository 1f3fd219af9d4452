package dev.timens.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that a test starts, in surroundings that do not depend on the test's own. */
public final class Fork {
    /** Far beyond what any program of the tests takes on a loaded machine: only a hang reaches it. */
    public static final long HANG_SECONDS = 300;

    /** For what an ended process has written; nobody writes more. */
    private static final long SECONDS_TO_READ = 10;

    private Fork() {}

    /** A command in a folder, without what would configure the JVMs and the agent in it. */
    public static ProcessBuilder builder(List<String> command, Path folder) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TIMENS_") || name.endsWith("JAVA_OPTIONS"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder;
    }

    /**
     * Runs it to its end.
     *
     * @param input what it finds on its standard input
     * @param hangSeconds far beyond what it takes on a loaded machine: only a hang reaches it
     */
    public static Outcome run(ProcessBuilder builder, String input, long hangSeconds) {
        try {
            Process process = builder.start();
            Output err = Output.of(process.getErrorStream());
            Output out = Output.of(process.getInputStream());
            write(process.getOutputStream(), input);
            if (!process.waitFor(hangSeconds, TimeUnit.SECONDS)) {
                Hang.end(process);
                throw hang("Still running after " + hangSeconds + " s", builder, out, err);
            }
            if (!out.ends(hangSeconds) || !err.ends(hangSeconds)) {
                throw hang(
                        "What it started still had its output " + hangSeconds + " s after its end", builder, out, err);
            }
            return new Outcome(builder.command(), process.exitValue(), out.soFar(), err.soFar());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** In a thread of its own: a program that reads nothing would let it wait for ever. */
    private static void write(OutputStream stream, String input) {
        Thread writer = new Thread(
                () -> {
                    try (stream) {
                        stream.write(input.getBytes(StandardCharsets.UTF_8));
                    } catch (IOException gone) {
                        return; // it has ended: how it ends is what counts
                    }
                },
                "input");
        writer.setDaemon(true);
        writer.start();
    }

    private static AssertionError hang(String what, ProcessBuilder builder, Output out, Output err)
            throws InterruptedException {
        out.ends(SECONDS_TO_READ);
        err.ends(SECONDS_TO_READ);
        return new AssertionError(what + ": " + String.join(" ", builder.command()) + "\n--- out\n" + out.soFar()
                + "--- err\n" + err.soFar());
    }
}
