package dev.timens.libraries.support;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A JVM of a given JDK with the agent, and with the libraries, the programs and the API on its class path. */
public final class ForkedJvm {
    /** Far beyond what any program of the tests takes on a loaded machine: only a hang reaches it. */
    private static final long HANG_SECONDS = 240;

    /** Modules of the agent: in the forked JVM only the agent's jar may have these classes. */
    private static final List<String> AGENT_MODULES = List.of("timens-runtime-", "timens-instrument-");

    private final List<String> command = new ArrayList<>();
    private String before = "";

    private ForkedJvm(Jdk jdk) {
        command.add(jdk.java().toString());
    }

    public static ForkedJvm on(Jdk jdk) {
        return new ForkedJvm(jdk);
    }

    /** With the agent and its options. */
    public ForkedJvm agent(String agentOptions) {
        return option("-javaagent:" + System.getProperty("agent.jar") + "=" + agentOptions);
    }

    /** Options of the JVM. */
    public ForkedJvm option(String... more) {
        command.addAll(List.of(more));
        return this;
    }

    /** With the older lines of some libraries in front of the newer. */
    public ForkedJvm withOlder() {
        before = Path.of(System.getProperty("older.directory"), "*") + File.pathSeparator;
        return option("-Dlibraries.older=true");
    }

    /** Runs the program's main method to the end. */
    public Outcome run(Class<?> program, String... arguments) {
        command.addAll(List.of("-cp", before + classPath(), program.getName()));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            // The tests' own surroundings must not configure the JVMs under test.
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("TIMENS_") || name.endsWith("JAVA_OPTIONS"));
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            return outcome(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Outcome outcome(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
        if (!process.waitFor(HANG_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("Still running after " + HANG_SECONDS + " s: " + String.join(" ", command) + "\n"
                    + out.join() + err.join());
        }
        return new Outcome(command, process.exitValue(), out.join(), err.join());
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> AGENT_MODULES.stream().noneMatch(entry::contains)
                        && !entry.contains("runtime/target")
                        && !entry.contains("instrument/target"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
