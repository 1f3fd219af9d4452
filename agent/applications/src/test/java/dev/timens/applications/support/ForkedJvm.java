package dev.timens.applications.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM to be started, with or without the agent, on the class path of the tests, in a folder of its own. */
public final class ForkedJvm {
    private final Path folder;
    private final List<String> command = new ArrayList<>();

    private ForkedJvm(Jdk jdk, Path folder) {
        this.folder = folder;
        command.add(jdk.java().toString());
        command.add("-Duser.timezone=" + TimesInText.ZONE);
    }

    /** @param folder where it runs; it may not hold anything */
    public static ForkedJvm on(Jdk jdk, Path folder) {
        return new ForkedJvm(jdk, folder);
    }

    public Path folder() {
        return folder;
    }

    /** With the agent, strictly: whatever keeps host time against expectation ends the JVM. */
    public ForkedJvm agent(String options) {
        return option("-javaagent:" + System.getProperty("agent.jar") + "=strict=true" + options);
    }

    public ForkedJvm option(String option) {
        command.add(option);
        return this;
    }

    /** Starts a program. The caller closes what is returned. */
    public RunningProgram start(Class<?> program, List<String> arguments) throws IOException {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        all.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(all).directory(folder.toFile());
        // The tests' own surroundings must not configure the JVM under test.
        builder.environment().keySet().removeIf(name -> name.startsWith("TIMENS_") || name.endsWith("JAVA_OPTIONS"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Path out = Files.createFile(folder.resolve("stdout.txt"));
        Path err = Files.createFile(folder.resolve("stderr.txt"));
        HostBracket bracket = HostBracket.open();
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        return new RunningProgram(process, bracket, out, err);
    }
}
