package dev.timens.kernel;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program in a JVM of its own, on the JDK that runs the tests. Its streams are one. */
record ForkedProgram(long pid, List<String> lines, int exit) {
    /** @param launcher what precedes {@code java} on the command line */
    static ForkedProgram run(Class<?> program, String... launcher) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher));
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        if (Runtime.version().feature() >= 24) {
            command.add("--enable-native-access=ALL-UNNAMED"); // else the JVM warns, among the lines
        }
        command.addAll(List.of("-cp", Library.classes() + ":" + testClasses(), program.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes());
        return new ForkedProgram(process.pid(), said.lines().toList(), process.waitFor());
    }

    private static Path testClasses() {
        try {
            return Path.of(ForkedProgram.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
