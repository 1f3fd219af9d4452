package dev.timens.cli.doctor.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A JVM of this JDK, with the agent. Options of the surroundings are not passed on, but for hooks that are left out:
 * what is looked at is this jar on this JDK.
 */
public final class ChildJvm {
    /** Far beyond what a child takes on a loaded machine. */
    private static final long SECONDS = 60;

    private static final List<String> OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");
    private static final String HOOKS_OFF = "TIMENS_OFF";

    private final Path jar;
    private final List<String> jvmOptions = new ArrayList<>();
    private final Map<String, String> environment = new TreeMap<>();
    private String agentOptions = "";

    public ChildJvm(Path jar) {
        this.jar = jar;
    }

    public ChildJvm agentOptions(String options) {
        agentOptions = options;
        return this;
    }

    public ChildJvm jvmOptions(List<String> options) {
        jvmOptions.addAll(options);
        return this;
    }

    public ChildJvm environment(Map<String, String> variables) {
        environment.putAll(variables);
        return this;
    }

    /** Runs it to its end, or to the end of its time. */
    public ChildOutcome run(Class<?> program, String... arguments) {
        return run(command(program, arguments));
    }

    /** Runs this jar's command line, without the agent. */
    public ChildOutcome runTimens(String... arguments) {
        List<String> command = new ArrayList<>(List.of(java(), "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** The launcher of this JDK. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private ChildOutcome run(List<String> command) {
        Path out = null;
        Path err = null;
        try {
            out = Files.createTempFile("timens-doctor", ".out");
            err = Files.createTempFile("timens-doctor", ".err");
            return run(command, out, err);
        } catch (IOException e) {
            return new ChildOutcome("could not be started: " + e, List.of(), List.of());
        } finally {
            delete(out);
            delete(err);
        }
    }

    /** To files: a pipe would have to be read while we wait, and what the child starts could keep it open. */
    private ChildOutcome run(List<String> command, Path out, Path err) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> OPTIONS.contains(name) || name.startsWith("TIMENS_") && !name.equals(HOOKS_OFF));
        builder.environment().putAll(environment);
        Process process = builder.start();
        return new ChildOutcome(failure(process), Files.readAllLines(out), Files.readAllLines(err));
    }

    private static String failure(Process process) {
        try {
            if (process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0 ? null : "ended with exit status " + process.exitValue();
            }
            process.destroyForcibly().waitFor(SECONDS, TimeUnit.SECONDS);
            return "did not end within " + SECONDS + " s";
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return "was interrupted";
        }
    }

    private List<String> command(Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(jvmOptions);
        command.add("-javaagent:" + jar + (agentOptions.isEmpty() ? "" : "=" + agentOptions));
        command.addAll(List.of("-cp", jar.toString(), program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // A file for temporary files stays; what was found is not changed by that.
            return;
        }
    }
}
