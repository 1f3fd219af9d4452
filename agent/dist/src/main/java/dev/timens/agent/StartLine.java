package dev.timens.agent;

import dev.timens.agent.options.AgentOptions;
import dev.timens.agent.options.DefinedNamespace;
import dev.timens.kernel.CurrentOffsets;
import dev.timens.runtime.host.HostPattern;
import dev.timens.runtime.namespace.Namespace;
import dev.timens.runtime.pattern.Glob;
import dev.timens.runtime.report.AgentVersion;
import dev.timens.runtime.report.Report;
import dev.timens.runtime.timekeeping.ClockId;
import dev.timens.runtime.timekeeping.Timekeeping;

/** The line that says what is shifted. */
final class StartLine {
    private StartLine() {}

    static void say(AgentOptions options, boolean late) {
        Namespace initial = options.initial();
        boolean shifted = initial.timekeeping().isShifted();
        if (!shifted && options.namespaces().isEmpty() && options.restore() == null) {
            Report.debug(AgentVersion.VERSION + ": attached, no namespace yet.");
            return;
        }
        StringBuilder line = new StringBuilder(AgentVersion.VERSION).append(": ");
        for (DefinedNamespace defined : options.namespaces()) {
            line.append(defined.namespace()).append(" for groups ");
            String colon = "";
            for (Glob glob : defined.groups()) {
                line.append(colon).append(glob);
                colon = ":";
            }
            line.append("; ");
        }
        line.append(shifted ? initial.timekeeping().toString() : "host time");
        line.append(options.namespaces().isEmpty() ? " for every thread" : " for every other thread");
        if (options.restore() != null) {
            line.append("; ").append(options.restore().remark());
        } else {
            addKernelOffsets(line, initial.timekeeping());
        }
        if (options.fileTimes()) {
            line.append("; file times move along");
        } else if (initial.timekeeping().realtimeMillis() != 0) {
            line.append("; file times stay the host's");
        }
        String separator = "; host time for classes ";
        for (HostPattern pattern : options.host().named()) {
            line.append(separator).append(pattern);
            separator = ":";
        }
        if (late) {
            line.append("; calls, handles and method references from before the attach may keep host time");
        }
        if (!options.hooksOff().isEmpty()) {
            line.append("; hooks off: ").append(String.join(":", options.hooksOff()));
        }
        Report.info(line.append('.').toString());
    }

    /** What the agent adds to a clock that the kernel shifts already, a user may not have meant to add. */
    private static void addKernelOffsets(StringBuilder line, Timekeeping own) {
        long monotonic = kernels(own, ClockId.MONOTONIC);
        long boottime = kernels(own, ClockId.BOOTTIME);
        if (monotonic != 0 || boottime != 0) {
            line.append("; on top of ").append(new Timekeeping(monotonic, 0, boottime, 0));
            line.append(" of the kernel time namespace that this process is in");
        }
    }

    private static long kernels(Timekeeping own, ClockId clock) {
        return own.offset(clock).isZero() ? 0 : CurrentOffsets.of(clock.key()).toNanos();
    }
}
