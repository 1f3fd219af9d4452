package dev.timens.demo.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** One run of the demo on some JDK, in a JVM of its own, the way the build runs it. */
record DemoRun(int status, String output) {
    static final String AGENT = System.getProperty("timens.agent.jar");

    static DemoRun of(Path javaHome, String agent, String story) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("demo.folder")));
        Path output = Files.createTempFile(folder, story, ".txt");
        Process process = new ProcessBuilder(
                        javaHome.resolve("bin").resolve("java").toString(),
                        "-classpath",
                        System.getProperty("demo.class.path"),
                        Demo.class.getName(),
                        "--agent=" + agent,
                        "--folder=" + folder,
                        story)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("The demo does not end:\n" + Files.readString(output));
        }
        return new DemoRun(process.exitValue(), Files.readString(output));
    }
}
