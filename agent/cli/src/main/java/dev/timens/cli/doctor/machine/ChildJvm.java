package dev.timens.cli.doctor.machine;

import dev.timens.kernel.NativeLibrary;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A JVM of this JDK, with the agent. Options of the surroundings are not passed on, but for hooks that are left out
 * and the native library's folder: what is looked at is this jar on this JDK.
 */
public final class ChildJvm {
    /** Far beyond what a child takes on a loaded machine. */
    private static final long SECONDS = 120;

    private static final List<String> OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");
    private static final List<String> KEPT = List.of("TIMENS_OFF", NativeLibrary.DIRECTORY_VARIABLE);

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
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().keySet().removeIf(ChildJvm::isForOthers);
        builder.environment().putAll(environment);
        try (ChildOutput out = new ChildOutput();
                ChildOutput err = new ChildOutput()) {
            Process process =
                    RunningChildren.start(builder.redirectOutput(out.file()).redirectError(err.file()));
            out.unlink();
            err.unlink();
            String failure = failure(process);
            RunningChildren.ended(process);
            return new ChildOutcome(failure, out.lines(), err.lines());
        } catch (IOException e) {
            return new ChildOutcome("could not be started: " + e, List.of(), List.of());
        }
    }

    /** Those with a line before them are the script's: by them too options would come to a JVM below. */
    private static boolean isForOthers(String variable) {
        return OPTIONS.contains(variable)
                || variable.startsWith("_TIMENS_")
                || variable.startsWith("TIMENS_") && !KEPT.contains(variable);
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
}
