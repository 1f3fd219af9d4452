package dev.timens.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A process that a test starts, in surroundings that do not depend on the test's own. */
public final class Fork {
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
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            CompletableFuture<String> err = text(process.getErrorStream());
            CompletableFuture<String> out = text(process.getInputStream());
            if (!process.waitFor(hangSeconds, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("Still running after " + hangSeconds + " s: "
                        + String.join(" ", builder.command()) + "\n" + out.join() + err.join());
            }
            return new Outcome(builder.command(), process.exitValue(), out.join(), err.join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** In a thread of its own: a pool would let a process wait for its reader while others' readers wait for theirs. */
    private static CompletableFuture<String> text(InputStream stream) {
        CompletableFuture<String> text = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try (stream) {
                text.complete(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                text.completeExceptionally(e);
            }
        });
        reader.setDaemon(true);
        reader.start();
        return text;
    }
}
