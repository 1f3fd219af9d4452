package dev.timens.bench.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A program that measures inside a JVM of its own and prints its figures as {@code name value} lines. */
public final class Fork {
    private Fork() {}

    /** Runs the main class of {@code benchmarks.jar} and returns what it printed. */
    public static Map<String, Double> figures(
            Jdk jdk, Jars jars, List<String> jvmOptions, Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", jars.benchmarks().toString(), program.getName()));
        command.addAll(List.of(arguments));
        Map<String, Double> figures = new TreeMap<>();
        for (String line : output(command).lines().toList()) {
            String[] words = line.split(" ");
            figures.put(words[0], Double.valueOf(words[1]));
        }
        return figures;
    }

    private static String output(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        try (InputStream out = process.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IOException("exit status " + exit + " of " + String.join(" ", command));
            }
            return text;
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
