package dev.timens.demo.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a command to its end and keeps what it said. */
final class ChildProcess {
    private static final long PATIENCE_SECONDS = 180;

    /** What could attach an agent, or change the agent's options, behind the demo's back. */
    private static final List<String> UNWANTED_ENVIRONMENT =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private ChildProcess() {}

    /** What a command wrote on its two streams. */
    record Output(List<String> lines, List<String> remarks) {}

    /**
     * Runs it.
     *
     * @param folder where the output is kept
     * @throws StoryFailed if it does not end, or not with status 0
     */
    static Output run(Path folder, List<String> command) throws IOException, InterruptedException, StoryFailed {
        Path lines = Files.createTempFile(folder, "run", ".out");
        Path remarks = Files.createTempFile(folder, "run", ".err");
        Process process = builder(command)
                .redirectOutput(lines.toFile())
                .redirectError(remarks.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new StoryFailed("Still running after " + PATIENCE_SECONDS + " s: " + String.join(" ", command));
        }
        Output output = new Output(Files.readAllLines(lines), Files.readAllLines(remarks));
        if (process.exitValue() != 0) {
            throw failed(process.exitValue(), output.remarks(), command);
        }
        Files.delete(lines);
        Files.delete(remarks);
        return output;
    }

    /** For a command that no agent gets into by the environment. */
    static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .keySet()
                .removeIf(name -> UNWANTED_ENVIRONMENT.contains(name) || name.startsWith("TIMENS_"));
        return builder;
    }

    static StoryFailed failed(int status, List<String> remarks, List<String> command) {
        return new StoryFailed("A program ended with status %d and said:%n%s%nThe command was%n%s"
                .formatted(status, String.join("\n", remarks), String.join(" ", command)));
    }
}
