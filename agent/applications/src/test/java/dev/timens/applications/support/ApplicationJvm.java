package dev.timens.applications.support;

import dev.timens.testing.Fork;
import dev.timens.testing.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM to be started, with or without the agent, on the class path of the tests, in a folder of its own. */
public final class ApplicationJvm {
    private final Path folder;
    private final List<String> command = new ArrayList<>();

    private ApplicationJvm(Jdk jdk, Path folder) {
        this.folder = folder;
        command.add(jdk.java().toString());
        command.add("-Duser.timezone=" + TimesInText.ZONE);
    }

    /** @param folder where it runs; it may not hold anything */
    public static ApplicationJvm on(Jdk jdk, Path folder) {
        return new ApplicationJvm(jdk, folder);
    }

    public Path folder() {
        return folder;
    }

    /** With the agent, strictly: whatever keeps host time against expectation ends the JVM. */
    public ApplicationJvm agent(String options) {
        return option("-javaagent:" + System.getProperty("agent.jar") + "=strict=true" + options);
    }

    public ApplicationJvm option(String option) {
        command.add(option);
        return this;
    }

    /** Starts a program. The caller closes what is returned. */
    public RunningProgram start(Class<?> program, List<String> arguments) throws IOException {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        all.addAll(arguments);
        Path out = Files.createFile(folder.resolve("stdout.txt"));
        Path err = Files.createFile(folder.resolve("stderr.txt"));
        HostBracket bracket = HostBracket.open();
        Process process = Fork.builder(all, folder)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new RunningProgram(process, bracket, out, err);
    }
}
