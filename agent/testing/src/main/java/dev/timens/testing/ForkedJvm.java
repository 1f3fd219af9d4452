package dev.timens.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A JVM to be forked: on a JDK, with or without the agent. By default its class path is the test
 * classes and the API's jar.
 */
public final class ForkedJvm {
    private final Jdk jdk;
    private final List<String> launcher = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final Map<String, String> environment = new TreeMap<>();
    private String classPath;
    private Path directory = Artifacts.buildFolder();
    private long hangSeconds = Fork.HANG_SECONDS;

    private ForkedJvm(Jdk jdk) {
        this.jdk = jdk;
    }

    public static ForkedJvm on(Jdk jdk) {
        return new ForkedJvm(jdk);
    }

    /** With the agent and no options. */
    public ForkedJvm agent() {
        return option("-javaagent:" + Artifacts.agentJar());
    }

    /** With the agent and its options. */
    public ForkedJvm agent(String agentOptions) {
        return option("-javaagent:" + Artifacts.agentJar() + "=" + agentOptions);
    }

    /** Started by another program: what precedes {@code java} on the command line. */
    public ForkedJvm under(String... program) {
        launcher.addAll(List.of(program));
        return this;
    }

    /** Options of the JVM. */
    public ForkedJvm option(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    public ForkedJvm classPath(Path... files) {
        return classPath(Artifacts.classPath(files));
    }

    public ForkedJvm classPath(String path) {
        classPath = path;
        return this;
    }

    public ForkedJvm environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public ForkedJvm directory(Path folder) {
        directory = folder;
        return this;
    }

    /** For programs that are meant to run long. */
    public ForkedJvm hangsAfter(long seconds) {
        hangSeconds = seconds;
        return this;
    }

    /** Runs the program's main method to the end. */
    public Outcome run(Class<?> program, String... arguments) {
        return run(program.getName(), arguments);
    }

    public Outcome run(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of("-cp", classPath(), program));
        command.addAll(List.of(arguments));
        return runCommand(command);
    }

    /** Runs {@code java} with the options and whatever follows them. */
    public Outcome runCommand(List<String> rest) {
        return Fork.run(builder(command(rest)), "", hangSeconds);
    }

    /** The process, for tests that talk to it. The caller ends it. */
    public Process start(Class<?> program, String... arguments) throws IOException {
        List<String> rest = new ArrayList<>(List.of("-cp", classPath(), program.getName()));
        rest.addAll(List.of(arguments));
        return builder(command(rest)).start();
    }

    private String classPath() {
        return classPath == null ? Artifacts.classPath(Artifacts.testClasses(), Artifacts.apiJar()) : classPath;
    }

    private List<String> command(List<String> rest) {
        List<String> command = new ArrayList<>(launcher);
        command.add(jdk.java().toString());
        command.addAll(options);
        command.addAll(rest);
        return command;
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = Fork.builder(command, directory);
        builder.environment().putAll(environment);
        return builder;
    }
}
