package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.cells.ThreadKind;
import dev.timens.it.kernel.ReadInside;
import dev.timens.it.kernel.WaitForInput;
import dev.timens.it.kernel.Way;
import dev.timens.it.support.Command;
import dev.timens.it.support.Conversation;
import dev.timens.it.support.KernelNamespaces;
import dev.timens.it.support.Verdicts;
import dev.timens.it.waits.AbsoluteWaits;
import dev.timens.it.waits.RelativeWaits;
import dev.timens.kernel.Clocks;
import dev.timens.testing.Artifacts;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The kernel's selftests of time namespaces (timens, procfs, exec, clock_nanosleep, timer, futex), as a JVM sees them:
 * in namespaces made by {@code timens run}, by {@code kernel=reexec} and by joining one, as root and without privilege.
 *
 * <p>This JVM is on the host: its own clock before and after gives exact bounds.
 */
class KernelNamespaceIT {
    private static final long HOUR = 3_600_000_000_000L;
    private static final long TEN_DAYS = 240 * HOUR;
    private static final long DAY_MILLIS = 86_400_000L;

    /** /proc/uptime has hundredths, rounded down. */
    private static final long UPTIME_GRAIN = 10_000_000L;

    /** A process's start is reckoned from the boot time, in whole seconds, and from ticks. */
    private static final long START_GRAIN_MILLIS = 2_000;

    private static final String[] RUN = {"run", "--monotonic", "+1h", "--boottime", "+10d"};
    private static final String OPTIONS = "monotonic=+1h,boottime=+10d,kernel=reexec";

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void runMovesMonotonicAndBoottime(Jdk jdk) {
        KernelNamespaces.requirePrivilege();
        new Readings(Command.timens(jdk, RUN).and(program(jdk))).areShifted(0);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void runDoesSoWithoutPrivilege(Jdk jdk) {
        String[] unprivileged = KernelNamespaces.unprivileged();
        new Readings(Command.timens(jdk, RUN).and(program(jdk)).under(unprivileged)).areShifted(0);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void reExecutionMovesMonotonicAndBoottime(Jdk jdk) {
        KernelNamespaces.requirePrivilege();
        new Readings(Command.of(program(jdk, OPTIONS))).areShifted(0);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void reExecutionDoesSoWithoutPrivilege(Jdk jdk) {
        String[] unprivileged = KernelNamespaces.unprivileged();
        new Readings(Command.of(program(jdk, OPTIONS)).under(unprivileged)).areShifted(0);
    }

    /** Monotonic by the kernel, once; realtime by the agent. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theAgentAddsRealtimeOnly(Jdk jdk) {
        KernelNamespaces.requirePrivilege();
        new Readings(Command.timens(jdk, RUN).and("--realtime", "+30d").and(program(jdk))).areShifted(30 * DAY_MILLIS);
        new Readings(Command.of(program(jdk, OPTIONS + ",realtime=+30d"))).areShifted(30 * DAY_MILLIS);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void joiningAProcessMovesTheSame(Jdk jdk) throws Exception {
        KernelNamespaces.requirePrivilege();
        joinsAProcess(jdk);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void joiningOnesOwnProcessNeedsNoPrivilege(Jdk jdk) throws Exception {
        joinsAProcess(jdk, KernelNamespaces.unprivileged());
    }

    /** Root stays root: it needs no user namespace for it. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void rootJoinsAnotherUsersProcessAsRoot(Jdk jdk) throws Exception {
        KernelNamespaces.requirePrivilege();
        Process waiting = Command.timens(jdk, RUN)
                .and(jdk.java().toString(), "-cp", Artifacts.testClasses().toString(), WaitForInput.class.getName())
                .under(KernelNamespaces.unprivileged())
                .builder()
                .start();
        try (Conversation conversation = new Conversation(waiting)) {
            String own = "id -u; readlink /proc/self/ns/user; grep CapEff /proc/self/status";
            Command join = Command.timens(jdk, "run", "--join", Long.toString(conversation.pid()), "--");
            Outcome outcome =
                    join.and("sh", "-c", own + "; readlink /proc/self/ns/time").run();
            String time = Files.readSymbolicLink(Path.of("/proc/" + conversation.pid() + "/ns/time"))
                    .toString();
            assertThat(outcome.out())
                    .isEqualTo(Command.of("sh", "-c", own).run().out() + time + "\n");
            conversation.end();
        }
    }

    private static void joinsAProcess(Jdk jdk, String... before) throws Exception {
        Process waiting = Command.timens(jdk, RUN)
                .and(jdk.java().toString(), "-cp", Artifacts.testClasses().toString(), WaitForInput.class.getName())
                .under(before)
                .builder()
                .start();
        try (Conversation conversation = new Conversation(waiting)) {
            String pid = Long.toString(conversation.pid());
            new Readings(Command.timens(jdk, "run", "--join", pid)
                            .and(program(jdk))
                            .under(before))
                    .areShifted(0);
            conversation.end();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aKeptNamespaceIsJoinedWhenNothingRunsInIt(Jdk jdk) throws Exception {
        KernelNamespaces.requirePrivilege();
        Path file = Files.createTempDirectory("kept").resolve("namespace");
        try {
            Command.timens(jdk, RUN)
                    .and("--keep", file.toString(), "--", "true")
                    .run()
                    .expectSuccess();
            new Readings(Command.timens(jdk, "run", "--join", file.toString()).and(program(jdk))).areShifted(0);
        } finally {
            Command.of("umount", file.toString()).run();
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.getParent());
        }
    }

    /** A control of the bounds: on the host nothing is within them. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void onTheHostNothingIsShifted(Jdk jdk) {
        Readings host = new Readings(Command.of(program(jdk)));
        assertThat(host.monotonic()).isNotEmpty().allSatisfy((road, nanos) -> assertThat(nanos)
                .isBetween(host.nanosBefore, host.nanosAfter));
    }

    /** Every way into a namespace, with and without privilege. */
    static Stream<Arguments> ways() {
        return Jdk.all().flatMap(jdk -> Stream.of(Way.values())
                .flatMap(way -> Stream.of("root", "nobody").map(user -> Arguments.of(jdk, way, user))));
    }

    /** Never early, by the host's clock: the programs are those that are run in the agent's namespaces. */
    @ParameterizedTest
    @MethodSource("ways")
    void relativeWaitsLastAsLongInside(Jdk jdk, Way way, String user) throws Exception {
        waits(jdk, way, user, "", RelativeWaits.class, RelativeWaitsIT.KINDS);
    }

    /** With the kernel's namespace and the agent's realtime together. */
    @ParameterizedTest
    @MethodSource("ways")
    void absoluteWaitsEndWhenTheCallersClockSaysSo(Jdk jdk, Way way, String user) throws Exception {
        waits(jdk, way, user, "-2h", AbsoluteWaits.class, AbsoluteWaitsIT.KINDS);
    }

    private static void waits(Jdk jdk, Way way, String user, String realtime, Class<?> program, List<String> kinds)
            throws Exception {
        String[] before = new String[0];
        if (user.equals("root")) {
            KernelNamespaces.requirePrivilege();
        } else {
            before = KernelNamespaces.unprivileged();
        }
        Verdicts.of(way.run(jdk, before, realtime, program))
                .areOk(CellNames.of(kinds, List.of("none:none"), ThreadKind.on(jdk.feature())));
    }

    private static String[] program(Jdk jdk, String... agentOptions) {
        String agent = agentOptions.length == 0
                ? "-Dwithout=agent"
                : "-javaagent:" + Artifacts.agentJar() + "=" + agentOptions[0];
        return new String[] {
            jdk.java().toString(),
            agent,
            "-cp",
            Artifacts.testClasses().toString(),
            ReadInside.class.getName(),
            "a b",
            ""
        };
    }

    /** What the program said, and the host's clocks around it. */
    private static final class Readings {
        private final long nanosBefore = System.nanoTime();
        private final long millisBefore = System.currentTimeMillis();
        private final Map<String, String> lines;
        private final long nanosAfter;
        private final long millisAfter;

        Readings(Command command) {
            Outcome outcome = command.input("some input\n").run().expectSuccess();
            nanosAfter = System.nanoTime();
            millisAfter = System.currentTimeMillis();
            lines = outcome.lines().stream()
                    .collect(Collectors.toMap(
                            line -> line.split("=")[0], line -> line.substring(line.indexOf('=') + 1)));
        }

        Map<String, Long> monotonic() {
            return all("monotonic ");
        }

        private Map<String, Long> all(String prefix) {
            Map<String, Long> found = new TreeMap<>();
            lines.forEach((name, value) -> {
                if (name.startsWith(prefix)) {
                    found.put(name, Long.parseLong(value));
                }
            });
            return found;
        }

        void areShifted(long realtimeMillis) {
            assertThat(monotonic()).hasSizeGreaterThanOrEqualTo(3).allSatisfy((road, nanos) -> assertThat(nanos)
                    .isBetween(nanosBefore + HOUR, nanosAfter + HOUR));
            // Boottime is monotonic, but for suspensions: the bounds are those of monotonic on a machine that never
            // slept.
            assertThat(all("boottime ")).hasSize(3).allSatisfy((road, nanos) -> assertThat(nanos - sleptNanos())
                    .isBetween(nanosBefore + TEN_DAYS - UPTIME_GRAIN, nanosAfter + TEN_DAYS + UPTIME_GRAIN));
            assertThat(all("realtime ")).hasSize(1).allSatisfy((road, millis) -> assertThat(millis)
                    .isBetween(millisBefore + realtimeMillis, millisAfter + realtimeMillis));
            assertThat(all("started ")).hasSize(2).allSatisfy((road, millis) -> assertThat(millis)
                    .isBetween(
                            millisBefore + realtimeMillis - START_GRAIN_MILLIS,
                            millisAfter + realtimeMillis + START_GRAIN_MILLIS));
            assertThat(Long.parseLong(lines.get("up RuntimeMXBean"))).isBetween(0L, millisAfter - millisBefore);
            assertThat(lines).containsEntry("arguments", "[a b, ]").containsEntry("input", "some input");
        }

        /** How long the machine has been suspended since it started. */
        private static long sleptNanos() {
            return Clocks.read(Clocks.BOOTTIME) - Clocks.read(Clocks.MONOTONIC);
        }
    }
}
