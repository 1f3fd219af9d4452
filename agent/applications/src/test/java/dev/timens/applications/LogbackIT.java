package dev.timens.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.applications.logging.LoggingProgram;
import dev.timens.applications.support.ApplicationJvm;
import dev.timens.applications.support.HostBracket;
import dev.timens.applications.support.RunningProgram;
import dev.timens.applications.support.Sightings;
import dev.timens.testing.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Logback in an application shifted by 30 days: in shifted time as the application, in real time when asked. */
class LogbackIT {
    private static final Duration SHIFT = Duration.ofDays(30);
    private static final String ALL_JDKS = "dev.timens.testing.Jdk#all";
    private static final Set<String> PROGRAM = Set.of("program");
    private static final Set<String> LOGBACK = Set.of("console", "event", "birth", "daily file", "daily file's name");

    @TempDir
    Path folder;

    private final Sightings seen = new Sightings();

    @ParameterizedTest
    @MethodSource(ALL_JDKS)
    void plainlyItLogsInHostTime(Jdk jdk) throws Exception {
        HostBracket bracket = log(ApplicationJvm.on(jdk, folder));

        assertTimes(bracket, LOGBACK, Duration.ZERO);
        assertTimes(bracket, PROGRAM, Duration.ZERO);
        assertThat(seen.outside(bracket, SHIFT)).hasSize(seen.size());
    }

    @ParameterizedTest
    @MethodSource(ALL_JDKS)
    void shiftedItLogsInShiftedTime(Jdk jdk) throws Exception {
        HostBracket bracket = log(ApplicationJvm.on(jdk, folder).agent(",realtime=+30d"));

        assertTimes(bracket, LOGBACK, SHIFT);
        assertTimes(bracket, PROGRAM, SHIFT);
    }

    @ParameterizedTest
    @MethodSource(ALL_JDKS)
    void shiftedItLogsInRealTimeWhenAsked(Jdk jdk) throws Exception {
        HostBracket bracket = log(ApplicationJvm.on(jdk, folder).agent(",realtime=+30d,host=ch.qos.logback.*"));

        assertTimes(bracket, LOGBACK, Duration.ZERO);
        assertTimes(bracket, PROGRAM, SHIFT);
    }

    private HostBracket log(ApplicationJvm jvm) throws IOException, InterruptedException {
        Path logs = Files.createDirectory(folder.resolve("logs"));
        jvm.option("-Dlogback.configurationFile=logging-program.xml").option("-Dlogging.folder=" + logs);
        try (RunningProgram program = jvm.start(LoggingProgram.class, List.of())) {
            HostBracket bracket = program.awaitEnd();
            for (String line : program.out()) {
                seen.addOf(line.substring(0, line.indexOf(' ')), line);
            }
            readLogs(logs);
            assertThat(seen.places()).containsAll(LOGBACK).containsAll(PROGRAM);
            return bracket;
        }
    }

    private void readLogs(Path logs) throws IOException {
        try (Stream<Path> daily = Files.list(logs)) {
            for (Path file : daily.toList()) {
                seen.addOf("daily file's name", file.getFileName().toString());
                for (String line : Files.readAllLines(file)) {
                    seen.addOf("daily file", line);
                }
            }
        }
    }

    private void assertTimes(HostBracket bracket, Set<String> places, Duration shift) {
        assertThat(seen.in(places, true).outside(bracket, shift))
                .as("times that are not those from %s, %s later", bracket, shift)
                .isEmpty();
    }
}
