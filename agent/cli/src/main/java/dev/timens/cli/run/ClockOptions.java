package dev.timens.cli.run;

import dev.timens.runtime.saved.Restoration;
import dev.timens.runtime.saved.RestoreRequest;
import dev.timens.runtime.timekeeping.ClockId;
import dev.timens.runtime.timekeeping.Offsets;
import dev.timens.runtime.timekeeping.Timekeeping;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The clocks, in the agent's syntax: two are the kernel's business, two the agent's. */
final class ClockOptions {
    @Option(
            names = "--monotonic",
            paramLabel = "<offset>",
            description = "CLOCK_MONOTONIC, which System.nanoTime reads: +1h30m, -250ms, +30d, PT1H.")
    private String monotonic;

    @Option(names = "--boottime", paramLabel = "<offset>", description = "CLOCK_BOOTTIME, which /proc/uptime shows.")
    private String boottime;

    @Option(
            names = "--realtime",
            paramLabel = "<offset>",
            description =
                    "The wall clock, of JVMs only: +30d, or a moment such as @2030-01-01T00:00:00Z. The agent does it.")
    private String realtime;

    @Option(names = "--tai", paramLabel = "<offset>", description = "International atomic time, of JVMs only.")
    private String tai;

    @Option(
            names = "--restore",
            paramLabel = "<file>[:resume|elapsed]",
            description = "Monotonic and boottime go on from the clocks that timens save wrote to the file.")
    private String restore;

    /** Those that the kernel shifts; zero is an offset too. */
    Map<ClockId, Duration> ofKernel() {
        if (restore != null) {
            return restored();
        }
        Map<ClockId, Duration> offsets = new EnumMap<>(ClockId.class);
        put(offsets, ClockId.MONOTONIC, monotonic);
        put(offsets, ClockId.BOOTTIME, boottime);
        return offsets;
    }

    /** The names of the options that set those; null if none is given. */
    String optionsOfKernel() {
        if (restore != null) {
            return "--restore";
        }
        return monotonic != null || boottime != null ? "--monotonic and --boottime" : null;
    }

    private Map<ClockId, Duration> restored() {
        if (monotonic != null || boottime != null) {
            throw new RunMistake(
                    ExitStatus.TIMENS, "--restore says what monotonic and boottime show; leave their own options out.");
        }
        Map<ClockId, Duration> offsets = new EnumMap<>(ClockId.class);
        try {
            Restoration restoration = RestoreRequest.parse(restore).restore();
            offsets.put(ClockId.MONOTONIC, restoration.kernelMonotonic());
            offsets.put(ClockId.BOOTTIME, restoration.kernelBoottime());
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            throw new RunMistake(ExitStatus.TIMENS, "--restore: " + e.getMessage() + ".");
        }
        return offsets;
    }

    /** The variables that would have an agent in the command shift the same clocks. */
    String[] variables(boolean joined) {
        List<String> names = new ArrayList<>();
        boolean all = joined || restore != null;
        if (all || monotonic != null) {
            names.add("TIMENS_MONOTONIC");
        }
        if (all || boottime != null) {
            names.add("TIMENS_BOOTTIME");
        }
        if (!names.isEmpty()) {
            names.add("TIMENS_RESTORE");
            names.add("TIMENS_KERNEL");
        }
        return names.toArray(String[]::new);
    }

    /** As the agent's options have it; empty if nothing is asked of the agent. */
    String ofAgent() {
        put(new EnumMap<>(ClockId.class), ClockId.REALTIME, realtime);
        put(new EnumMap<>(ClockId.class), ClockId.TAI, tai);
        String clocks = realtime == null ? "" : "realtime=" + realtime;
        return tai == null ? clocks : clocks + (clocks.isEmpty() ? "" : ",") + "tai=" + tai;
    }

    private static void put(Map<ClockId, Duration> offsets, ClockId clock, String text) {
        if (text == null) {
            return;
        }
        Offsets one = new Offsets(Timekeeping.HOST, System.currentTimeMillis());
        try {
            one.set(clock, text);
        } catch (IllegalArgumentException e) {
            throw new RunMistake(ExitStatus.TIMENS, "--" + clock.key() + ": " + e.getMessage() + ".");
        }
        offsets.put(clock, one.fix().offset(clock));
    }
}
