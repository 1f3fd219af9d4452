package dev.timens.demo.lease;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the program keeps of itself over a restart: moments of its monotonic clock.
 *
 * @param deadline when the lease ends
 * @param nextRun when the task is to run next
 */
public record State(long deadline, long nextRun) {

    public static State read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return new State(Long.parseLong(lines.get(0)), Long.parseLong(lines.get(1)));
    }

    void write(Path file) throws IOException {
        Files.write(file, List.of(Long.toString(deadline), Long.toString(nextRun)));
    }
}
