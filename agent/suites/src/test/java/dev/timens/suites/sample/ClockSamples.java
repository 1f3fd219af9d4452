package dev.timens.suites.sample;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a published suite may hold: named so that no build picks it up by itself. */
class ClockSamples {
    @Test
    void passesAlways() {}

    @Test
    void passesAtTheHostsTimeOnly() throws IOException {
        assertTrue(isHostTime(), "another time than the file's");
    }

    @Test
    void isSkippedAtAnotherTime() throws IOException {
        assumeTrue(isHostTime(), "another time than the file's");
    }

    @TestFactory
    Stream<DynamicTest> isThereAtTheHostsTimeOnly() throws IOException {
        return isHostTime() ? Stream.of(DynamicTest.dynamicTest("there", () -> {})) : Stream.empty();
    }

    /** File times are the host's, with the agent too. */
    private static boolean isHostTime() throws IOException {
        Path file = Files.createTempFile("host-time", null);
        try {
            Duration away = Duration.between(Files.getLastModifiedTime(file).toInstant(), Instant.now());
            return away.abs().toHours() < 1;
        } finally {
            Files.delete(file);
        }
    }
}
