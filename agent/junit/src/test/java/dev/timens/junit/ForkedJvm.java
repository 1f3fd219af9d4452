package dev.timens.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of a given JDK that runs samples on a given JUnit. */
final class ForkedJvm {
    private final List<String> command = new ArrayList<>();
    private final JUnitJars jars;

    ForkedJvm(Jdk jdk, JUnitJars jars) {
        command.add(jdk.java().toString());
        this.jars = jars;
    }

    ForkedJvm withAgent(Path agent) {
        command.add("-javaagent:" + agent);
        return this;
    }

    /** What the JVM wrote, standard error included, line by line. */
    List<String> run(List<Class<?>> samples) throws IOException, InterruptedException {
        command.addAll(List.of("-cp", jars.classPath(), ForkedSamples.class.getName()));
        samples.forEach(sample -> command.add(sample.getName()));
        Path output = Files.createTempFile("timens-junit", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(180, TimeUnit.SECONDS);
            process.destroyForcibly().waitFor();
            assertThat(ended).as("ended in time: %s", Files.readString(output)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(output)).isZero();
            return Files.readAllLines(output);
        } finally {
            Files.delete(output);
        }
    }
}
