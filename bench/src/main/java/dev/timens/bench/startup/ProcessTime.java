package dev.timens.bench.startup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The CPU time of a process, user and system, all its threads. Java has no way to the figures that
 * the kernel keeps of an ended child; bash has.
 */
final class ProcessTime {
    private static final String SCRIPT = "TIMEFORMAT='%3U %3S'; exec 3>&2; time \"$@\" >/dev/null 2>&3";

    private ProcessTime() {}

    /** Runs a command to its end; milliseconds. */
    static double cpuMillis(List<String> command) throws IOException {
        List<String> timed = new ArrayList<>(List.of("bash", "-c", SCRIPT, "bash"));
        timed.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(timed);
        // Decimal points whatever the locale; and no options that the JVM would announce.
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        String[] lines = said.strip().split("\\R");
        String[] seconds = lines[lines.length - 1].split(" ");
        return 1000 * (Double.parseDouble(seconds[0]) + Double.parseDouble(seconds[1]));
    }
}
