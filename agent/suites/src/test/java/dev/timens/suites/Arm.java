package dev.timens.suites;

import dev.timens.suites.launcher.SuiteProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a suite is run. */
enum Arm {
    PLAIN,
    /** The agent is there, no clock is shifted. */
    IDLE,
    /** The whole JVM is shifted. */
    SHIFTED,
    /** The thread group that the tests run in is shifted, the JVM's main thread is not. */
    GROUP;

    private static final Duration REALTIME = Duration.ofDays(400);

    /** Those with the agent that this build runs: the property {@code suites.arms}, which the profile sets. */
    static List<Arm> asked() {
        return Stream.of(System.getProperty("suites.arms").split(","))
                .map(arm -> valueOf(arm.strip().toUpperCase(Locale.ROOT)))
                .toList();
    }

    /** What the suite's wall clock is ahead of the host's. */
    Duration realtime() {
        return this == SHIFTED || this == GROUP ? REALTIME : Duration.ZERO;
    }

    /** The options that attach the agent, if any. */
    List<String> options(Path folder) throws IOException {
        String agent = "-javaagent:" + System.getProperty("agent.jar");
        return switch (this) {
            case PLAIN -> List.of();
            case IDLE -> List.of(agent);
            case SHIFTED -> List.of(agent + "=realtime=+400d,monotonic=+1d");
            case GROUP -> List.of(agent + "=config=" + configuration(folder));
        };
    }

    private static Path configuration(Path folder) throws IOException {
        return Files.write(
                folder.resolve("group.properties"),
                List.of(
                        "namespace.suite.realtime=+400d",
                        "namespace.suite.monotonic=+1d",
                        "namespace.suite.groups=" + SuiteProgram.GROUP));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
